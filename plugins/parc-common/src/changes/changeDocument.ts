import type { ChangeStatus, ChangeType } from './changeLifeCycle';
import type { RiskLevel } from './changeChoices';

/** The type of changes in the portal's search. */
export const changeDocumentType = 'parc-change';

/** A change as the portal's search knows it: never what it costs. What is empty is left out. */
export interface ChangeDocument {
  title: string;
  /** Shown by portals that have no result item of ours. */
  text: string;
  /** The address of its page in the portal. */
  location: string;
  /** The other ways of writing all this by which it is looked for. */
  tokens: string;
  number: string;
  type: ChangeType;
  status: ChangeStatus;
  riskLevel?: RiskLevel;
  owner?: string;
  /** ISO 8601. */
  windowStart?: string;
  authorization: { resourceRef: string };
}
