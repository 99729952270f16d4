/** What sort of thing is changed; approval policies may ask for it. */
export const changeCategories = [
  'hardware',
  'software',
  'network',
  'security',
  'data',
  'facilities',
  'other',
] as const;
export type ChangeCategory = (typeof changeCategories)[number];

/** Where a reason comes from. */
export const changeReasons = [
  'incident',
  'problem',
  'vulnerability',
  'maintenance',
  'improvement',
  'regulation',
  'growth',
] as const;

/** How likely and how bad it is when it goes wrong. */
export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** How the approval of a change stands. `afterwards`: it was begun before, and is still to be approved. */
export const changeApprovals = [
  'not-asked',
  'pre-authorised',
  'asked',
  'afterwards',
  'approved',
  'refused',
] as const;
export type ChangeApproval = (typeof changeApprovals)[number];

/** How conflicts stand: as they were last looked for. */
export const conflictStates = [
  'unchecked',
  'none',
  'found',
  'overridden',
] as const;
export type ConflictState = (typeof conflictStates)[number];

/** How it went. */
export const changeOutcomes = [
  'successful',
  'partly-successful',
  'rolled-back',
  'failed',
] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** Whether the promised return was obtained. */
export const returnAnswers = [
  'obtained',
  'partly-obtained',
  'not-obtained',
] as const;
export type ReturnAnswer = (typeof returnAnswers)[number];
