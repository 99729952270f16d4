import type { RiskLevel } from './changeChoices';
import type { RiskQuestion, RiskQuestionnaire } from './riskQuestionnaire';

/** What the answers of a questionnaire come to. */
export interface Risk {
  /** The points of all answers. */
  score: number;
  level: RiskLevel;
}

/**
 * The risk by the answers (`people=over-100`); undefined as long as a question has none, or two. What answers no question
 * of the questionnaire does not count.
 */
export function riskOf(
  answers: readonly string[],
  { questions, levels }: RiskQuestionnaire,
): Risk | undefined {
  const points = questions.map(each => pointsOf(each, answers));
  if (points.includes(undefined)) return undefined;
  const score = points.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const threshold = levels.find(
    ({ from, below = Infinity }) => score >= from && score < below,
  );
  return threshold && { score, level: threshold.level };
}

/** The questions that have no answer yet, or two, in their order. */
export function unansweredOf(
  answers: readonly string[],
  { questions }: RiskQuestionnaire,
): RiskQuestion[] {
  return questions.filter(each => pointsOf(each, answers) === undefined);
}

/** Each answer given that no question has: of an earlier questionnaire, or mistyped. */
export function unknownAnswersOf(
  answers: readonly string[],
  { questions }: RiskQuestionnaire,
): string[] {
  const known = new Set(
    questions.flatMap(({ id, answers: possible }) =>
      possible.map(each => `${id}=${each.id}`),
    ),
  );
  return answers.filter(each => !known.has(each));
}

function pointsOf(
  { id, answers: possible }: RiskQuestion,
  given: readonly string[],
): number | undefined {
  const chosen = possible.filter(each => given.includes(`${id}=${each.id}`));
  return chosen.length === 1 ? chosen[0].points : undefined;
}
