import type { DurationLikeObject } from 'luxon';
import type { ApprovalPolicy } from './changeApproval';
import type { ConflictOverrides } from './changeConflict';
import type { RiskQuestionnaire } from './riskQuestionnaire';

/** How an organisation does changes: `parc.changes` of its configuration, and the same for the page that shows it. */
export interface ChangeSettings {
  risk: RiskQuestionnaire;
  policies: readonly ApprovalPolicy[];
  /** How far dependencies are followed for conflicts; 2 unless said otherwise. */
  conflictDepth: number;
  overrides: ConflictOverrides;
  /** An emergency that was begun is to be approved so soon. */
  approveEmergencyWithin: DurationLikeObject;
  /** An incident that is linked so soon after the end makes a review necessary. */
  incidentWithin: DurationLikeObject;
  /** Who approves what lives in git: those asked in the portal, or whoever merged the file. */
  gitApproval: 'portal' | 'merge';
}
