import fc from 'fast-check';
import type { RiskLevel } from './changeChoices';
import { riskOf, unknownAnswersOf } from './riskOf';
import type { RiskQuestionnaire } from './riskQuestionnaire';
import { standardQuestionnaire } from './standardQuestionnaire';
import { completeChange } from './testing/aChange';
import {
  questionnaireFaultMessage,
  whyNoQuestionnaire,
  type QuestionnaireFault,
} from './whyNoQuestionnaire';

const { questions } = standardQuestionnaire;
const withLevels = (
  ...levels: Array<[RiskLevel, number, number?]>
): RiskQuestionnaire => ({
  questions,
  levels: levels.map(([level, from, below]) => ({ level, from, below })),
});
const faultsOf = (...levels: Parameters<typeof withLevels>) =>
  whyNoQuestionnaire(withLevels(...levels));

describe('the risk of a change', () => {
  it('is the sum of its answers, and the level that has it', () => {
    expect(riskOf(completeChange.riskAnswers, standardQuestionnaire)).toEqual({
      score: 5,
      level: 'low',
    });
    const worst = questions.map(
      each => `${each.id}=${each.answers.at(-1)!.id}`,
    );
    expect(riskOf(worst, standardQuestionnaire)).toEqual({
      score: 21,
      level: 'high',
    });
  });

  it('is not known before all is answered, and what answers nothing is named', () => {
    expect(riskOf(['people=company'], standardQuestionnaire)).toBe(undefined);
    expect(
      unknownAnswersOf(
        ['people=company', 'people=all', 'mood=good'],
        standardQuestionnaire,
      ),
    ).toEqual(['people=all', 'mood=good']);
  });
});

describe('a questionnaire', () => {
  it('of Parc’s own is sound', () => {
    expect(whyNoQuestionnaire(standardQuestionnaire)).toEqual([]);
  });

  // ServiceNow publishes 0<s<7, 7≤s<13, s≥14, which leaves 0 and 13 undefined.
  it('whose levels leave scores out is refused, naming each hole', () => {
    const faults = faultsOf(['low', 1, 7], ['medium', 7, 13], ['high', 14]);
    expect(faults).toEqual([
      { refused: 'hole', from: 0, below: 1 },
      { refused: 'hole', from: 13, below: 14 },
    ]);
    expect(faults.map(questionnaireFaultMessage)).toEqual([
      'no level has the scores 0',
      'no level has the scores 13',
    ]);
  });

  it.each<[QuestionnaireFault, ReturnType<typeof faultsOf>]>([
    [
      { refused: 'overlap', from: 6, below: 7 },
      faultsOf(['low', 0, 7], ['medium', 6, 13], ['high', 13]),
    ],
    [{ refused: 'overlap', from: 7 }, faultsOf(['low', 0], ['high', 7])],
    [{ refused: 'hole', from: 7 }, faultsOf(['low', 0, 7])],
    [{ refused: 'hole', from: 0 }, faultsOf()],
    [
      { refused: 'same-level', level: 'low' },
      faultsOf(['low', 0, 7], ['low', 7]),
    ],
    [
      { refused: 'levels-out-of-order', level: 'low', after: 'high' },
      faultsOf(['high', 0, 7], ['low', 7]),
    ],
    [
      { refused: 'no-questions' },
      whyNoQuestionnaire({ ...withLevels(['low', 0]), questions: [] }),
    ],
    [
      { refused: 'same-id', answer: 'people' },
      whyNoQuestionnaire({
        ...withLevels(['low', 0]),
        questions: [
          questions[0],
          { ...questions[0], answers: questions[1].answers },
        ],
      }),
    ],
    [
      { refused: 'wrong-points', answer: 'people=all', points: -1 },
      whyNoQuestionnaire({
        ...withLevels(['low', 0]),
        questions: [
          {
            id: 'people',
            text: '',
            answers: [{ id: 'all', text: '', points: -1 }],
          },
        ],
      }),
    ],
    [
      { refused: 'wrong-id', answer: 'People=all' },
      whyNoQuestionnaire({
        ...withLevels(['low', 0]),
        questions: [
          {
            id: 'People',
            text: '',
            answers: [{ id: 'all', text: '', points: 1 }],
          },
        ],
      }),
    ],
  ])('is refused with %j', (fault, faults) => {
    expect(faults).toContainEqual(fault);
    expect(questionnaireFaultMessage(fault)).not.toBe('');
  });

  it('that is not refused has exactly one level for every score', () => {
    const bound = fc.nat(20);
    fc.assert(
      fc.property(bound, bound, bound, bound, (a, b, c, d) => {
        const levels = withLevels(['low', 0, a], ['medium', b, c], ['high', d]);
        const counts = Array.from({ length: 42 }, (_, half) => {
          const score = half / 2;
          return levels.levels.filter(
            each => score >= each.from && score < (each.below ?? Infinity),
          ).length;
        });
        const isPartition = counts.every(each => each === 1) && a > 0 && c > b;
        expect(whyNoQuestionnaire(levels).length === 0).toBe(isPartition);
      }),
    );
  });
});
