import * as f from '../records/fields';
import { metrics } from '../software';

/**
 * `unknown`: nothing was recorded as bought, or what is used cannot be counted; never a shortfall. `shortfall` also
 * when other rights are left over that do not fit.
 */
export const positionStates = [
  'compliant',
  'surplus',
  'shortfall',
  'unknown',
] as const;
export type PositionState = (typeof positionStates)[number];

/**
 * The effective licence position of a product in one metric (ISO/IEC 19770): what is owned against what is used, now.
 * Computed; nobody writes it.
 */
export const positions = f.defineNoun({
  name: 'position',
  plural: 'positions',
  refField: 'code',
  titleField: 'code',
  defaultSort: { field: 'code', descending: false },
  fields: {
    /** The product's code and the metric: `windows-server.core`. */
    code: f.text({
      required: true,
      readOnly: true,
      filter: true,
      sort: true,
      search: true,
      max: 100,
    }),
    product: f.reference({
      required: true,
      readOnly: true,
      to: 'products',
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    publisher: f.text({
      readOnly: true,
      filter: true,
      sort: true,
      group: true,
    }),
    metric: f.choice({
      required: true,
      readOnly: true,
      choices: metrics,
      filter: true,
      group: true,
      inTable: true,
    }),
    state: f.choice({
      required: true,
      readOnly: true,
      choices: positionStates,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    /** What is owned; empty when without bound. */
    entitled: f.number({ readOnly: true, sort: true, inTable: true }),
    unlimited: f.boolean({ readOnly: true, filter: true }),
    /** What is used; empty when it cannot be counted. */
    consumed: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    shortfall: f.number({
      required: true,
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    surplus: f.number({
      required: true,
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    shortfallCost: f.money({
      readOnly: true,
      filter: true,
      sort: true,
      measure: true,
      inTable: true,
    }),
    surplusCost: f.money({
      readOnly: true,
      filter: true,
      sort: true,
      measure: true,
      inTable: true,
    }),
    computedAt: f.instant({ required: true, readOnly: true }),
  },
});
export type PositionValues = f.ValuesOf<typeof positions.fields>;
export type Position = f.RecordMeta & PositionValues;
