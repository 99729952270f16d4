import {
  allocations,
  changeModels,
  changes,
  licences,
  maintenancePlans,
  windows,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { personFields } from './personFields';

/** The nouns beside assets whose records name people, field by field. */
export const namedRecords = [
  licences,
  allocations,
  windows,
  maintenancePlans,
  workOrders,
  changeModels,
  changes,
].flatMap(noun =>
  personFields(noun).map(({ field, column }) => ({
    noun: noun.name,
    table: noun.plural.replace(/-/g, '_'),
    field,
    column,
  })),
);

/** Whom they name, as rows of person, asset and change; begins with `union all`. */
export const namedInRecords = namedRecords
  .map(
    ({ table, column }) =>
      `union all select ${column}, 0, 0 from ${table} where ${column} like 'user:%' and deleted_at is null`,
  )
  .join(' ');
