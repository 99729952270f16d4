/** From an asset, licence, plan or change to the one who has it or does it. */
export const RELATION_ASSIGNED_TO = 'assignedTo';
export const RELATION_HAS_ASSIGNED = 'hasAssigned';

/** From a maintenance plan to an asset that it names. */
export const RELATION_MAINTAINS = 'maintains';
export const RELATION_MAINTAINED_BY = 'maintainedBy';

/** From a change to what it touches. */
export const RELATION_AFFECTS = 'affects';
export const RELATION_AFFECTED_BY = 'affectedBy';

/** From a change to the person who asked for it. */
export const RELATION_RAISED_BY = 'raisedBy';
export const RELATION_HAS_RAISED = 'hasRaised';

/** Parc's own pairs, as the catalog graph's `relationPairs` wants them. */
export const PARC_RELATION_PAIRS: [string, string][] = [
  [RELATION_ASSIGNED_TO, RELATION_HAS_ASSIGNED],
  [RELATION_MAINTAINS, RELATION_MAINTAINED_BY],
  [RELATION_AFFECTS, RELATION_AFFECTED_BY],
  [RELATION_RAISED_BY, RELATION_HAS_RAISED],
];
