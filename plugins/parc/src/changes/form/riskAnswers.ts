import type { RiskQuestion } from '@parc/backstage-plugin-parc-common';

/** The answer that is given to a question: `over-100` of `people=over-100`. */
export function answerTo(
  question: RiskQuestion,
  answers: readonly string[],
): string | undefined {
  return question.answers.find(({ id }) =>
    answers.includes(`${question.id}=${id}`),
  )?.id;
}

/** The answers with another one to a question. */
export function withAnswer(
  question: RiskQuestion,
  answer: string,
  answers: readonly string[],
): string[] {
  return [
    ...answers.filter(each => !each.startsWith(`${question.id}=`)),
    `${question.id}=${answer}`,
  ];
}
