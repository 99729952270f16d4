import { riskLevels, type RiskLevel } from './changeChoices';
import { riskAnswerPattern } from './riskQuestionnaire';
import type { RiskQuestionnaire, RiskThreshold } from './riskQuestionnaire';

/** Why a questionnaire cannot be used. Of a scale, `below` is left out where there is no upper end. */
export type QuestionnaireFault =
  | { refused: 'no-questions' }
  | { refused: 'no-answers'; question: string }
  | { refused: 'wrong-id'; answer: string }
  | { refused: 'same-id'; answer: string }
  | { refused: 'wrong-points'; answer: string; points: number }
  | { refused: 'no-scores'; level: RiskLevel }
  | { refused: 'same-level'; level: RiskLevel }
  | { refused: 'levels-out-of-order'; level: RiskLevel; after: RiskLevel }
  | { refused: 'hole'; from: number; below?: number }
  | { refused: 'overlap'; from: number; below?: number };

/**
 * All that is wrong with a questionnaire; empty where nothing is. Its levels must partition the whole scale of scores from
 * 0: ServiceNow's published `0<s<7, 7≤s<13, s≥14` leaves 0 and 13 undefined, and is refused naming both.
 */
export function whyNoQuestionnaire(
  questionnaire: RiskQuestionnaire,
): QuestionnaireFault[] {
  return [
    ...faultsOfQuestions(questionnaire),
    ...faultsOfLevels(questionnaire),
  ];
}

function faultsOfQuestions({
  questions,
}: RiskQuestionnaire): QuestionnaireFault[] {
  if (questions.length === 0) return [{ refused: 'no-questions' }];
  const seen = new Set<string>();
  const once = (answer: string): QuestionnaireFault[] => {
    if (seen.has(answer)) return [{ refused: 'same-id', answer }];
    seen.add(answer);
    return [];
  };
  return questions.flatMap(({ id, answers }): QuestionnaireFault[] => {
    if (answers.length === 0) return [{ refused: 'no-answers', question: id }];
    const ofAnswers = answers.flatMap((each): QuestionnaireFault[] => {
      const answer = `${id}=${each.id}`;
      if (!riskAnswerPattern.test(answer))
        return [{ refused: 'wrong-id', answer }];
      const { points } = each;
      return Number.isInteger(points) && points >= 0
        ? once(answer)
        : [{ refused: 'wrong-points', answer, points }];
    });
    return [...once(id), ...ofAnswers];
  });
}

/** The levels in the order of their scores: each begins where the one before it ends. */
function faultsOfLevels({ levels }: RiskQuestionnaire): QuestionnaireFault[] {
  const sorted = [...levels].sort((a, b) => a.from - b.from);
  const faults: QuestionnaireFault[] = [];
  let end: number | undefined = 0;
  for (const [at, threshold] of sorted.entries()) {
    const { level, from, below } = threshold;
    if (below !== undefined && below <= from)
      faults.push({ refused: 'no-scores', level });
    faults.push(...faultsOfOrder(sorted.slice(0, at), level));
    if (end !== undefined && from > end)
      faults.push({ refused: 'hole', from: end, below: from });
    if (end === undefined || from < end) faults.push(overlapOf(threshold, end));
    end =
      end === undefined || below === undefined
        ? undefined
        : Math.max(end, below);
  }
  return end === undefined
    ? faults
    : [...faults, { refused: 'hole', from: end }];
}

function faultsOfOrder(
  before: readonly RiskThreshold[],
  level: RiskLevel,
): QuestionnaireFault[] {
  const last = before.at(-1)?.level;
  if (before.some(each => each.level === level))
    return [{ refused: 'same-level', level }];
  return last && riskLevels.indexOf(level) < riskLevels.indexOf(last)
    ? [{ refused: 'levels-out-of-order', level, after: last }]
    : [];
}

/** The scores that a level has and one before it has too; also those below 0. */
function overlapOf(
  { from, below }: RiskThreshold,
  end: number | undefined,
): QuestionnaireFault {
  const until = Math.min(below ?? Infinity, end ?? Infinity);
  return {
    refused: 'overlap',
    from,
    ...(until === Infinity ? {} : { below: until }),
  };
}

/** What it says in English, to whoever wrote the configuration. */
export function questionnaireFaultMessage(fault: QuestionnaireFault): string {
  switch (fault.refused) {
    case 'no-questions':
      return 'has no questions';
    case 'no-answers':
      return `the question ${fault.question} has no answers`;
    case 'wrong-id':
      return `${fault.answer} must be two words in lower case such as people=over-100`;
    case 'same-id':
      return `${fault.answer} is there twice`;
    case 'wrong-points':
      return `the points of ${fault.answer} are ${fault.points} and must be a whole number, not below 0`;
    case 'no-scores':
      return `the level ${fault.level} ends before it begins`;
    case 'same-level':
      return `the level ${fault.level} is there twice`;
    case 'levels-out-of-order':
      return `the level ${fault.level} has higher scores than ${fault.after}`;
    case 'hole':
      return `no level has the scores ${scoresOf(fault)}`;
    case 'overlap':
      return `more than one level has the scores ${scoresOf(fault)}`;
    default:
      throw new Error(`unknown fault ${JSON.stringify(fault satisfies never)}`);
  }
}

function scoresOf({ from, below }: { from: number; below?: number }): string {
  if (below === undefined) return `from ${from}`;
  return below === from + 1 ? `${from}` : `from ${from} and below ${below}`;
}
