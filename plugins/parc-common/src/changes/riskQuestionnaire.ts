import type { RiskLevel } from './changeChoices';

/** An answer to the risk questionnaire: `people=over-100`. */
export const riskAnswerPattern =
  /^[a-z][a-z0-9-]{0,62}=[a-z0-9][a-z0-9-]{0,62}$/;

/** A question about the risk of a change, and the answers there are, each with its points. */
export interface RiskQuestion {
  id: string;
  text: string;
  textFr?: string;
  answers: ReadonlyArray<{
    id: string;
    text: string;
    textFr?: string;
    /** A whole number, not below 0. */
    points: number;
  }>;
}

/** A level holds for scores from `from` and below `below`; the last has no upper end. */
export interface RiskThreshold {
  level: RiskLevel;
  from: number;
  below?: number;
}

/** Questions, and which score is which level. The levels must partition the scale. */
export interface RiskQuestionnaire {
  questions: readonly RiskQuestion[];
  levels: readonly RiskThreshold[];
}
