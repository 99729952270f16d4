/** The `apiVersion` of every kind that Parc adds to the catalog. */
export const PARC_API_VERSION = 'parc.dev/v1';

/** One device: a laptop, a server, a switch, a printer. */
export const KIND_HARDWARE_ASSET = 'HardwareAsset';

/** A right to use software that was bought (in ISO/IEC 19770, an entitlement). */
export const KIND_LICENCE = 'Licence';

/** What is looked after, by whom and how often. */
export const KIND_MAINTENANCE_PLAN = 'MaintenancePlan';

/** One change in the sense of ITIL, with its seven R's. */
export const KIND_CHANGE_RECORD = 'ChangeRecord';

/** The four kinds, in the order in which people meet them. */
export const PARC_KINDS = [
  KIND_HARDWARE_ASSET,
  KIND_LICENCE,
  KIND_MAINTENANCE_PLAN,
  KIND_CHANGE_RECORD,
] as const;

export type ParcKind = (typeof PARC_KINDS)[number];

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
