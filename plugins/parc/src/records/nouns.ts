import {
  allocations,
  assets,
  calendars,
  categories,
  changeModels,
  changes,
  licences,
  locations,
  maintenancePlans,
  models,
  positions,
  products,
  suppliers,
  windows,
  workOrders,
  type Noun,
} from '@parc/backstage-plugin-parc-common';

const byPlural: Readonly<Record<string, Noun>> = {
  assets,
  categories,
  locations,
  models,
  suppliers,
  products,
  licences,
  allocations,
  positions,
  calendars,
  windows,
  'maintenance-plans': maintenancePlans,
  'work-orders': workOrders,
  changes,
  'change-models': changeModels,
};

/** Every noun that has pages. */
export const allNouns: readonly Noun[] = Object.values(byPlural);

/** The noun that a reference points at: `getNoun('locations')`. */
export function getNoun(plural: string): Noun {
  const noun = byPlural[plural];
  if (!noun) throw new Error(`there is no noun ${plural}`);
  return noun;
}

/** The noun of a name in the singular, as events and problems say it: `asset`; undefined for one without pages. */
export function findNoun(name: string): Noun | undefined {
  return allNouns.find(each => each.name === name);
}
