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

export {
  PARC_RELATION_PAIRS,
  RELATION_AFFECTED_BY,
  RELATION_AFFECTS,
  RELATION_ASSIGNED_TO,
  RELATION_HAS_ASSIGNED,
  RELATION_HAS_RAISED,
  RELATION_MAINTAINED_BY,
  RELATION_MAINTAINS,
  RELATION_RAISED_BY,
} from '@parc/backstage-plugin-parc-common';
