import {
  allocations,
  licences,
  windows,
} from '@parc/backstage-plugin-parc-common';
import { personFields } from './personFields';

/** The nouns beside assets whose records name people, each in one field. */
export const namedRecords = [licences, allocations, windows].map(noun => {
  const [{ field, column }] = personFields(noun);
  return { noun: noun.name, table: noun.plural, field, column };
});

/** Whom they name, as rows of person, asset and change; begins with `union all`. */
export const namedInRecords = namedRecords
  .map(
    ({ table, column }) =>
      `union all select ${column}, 0, 0 from ${table} where ${column} like 'user:%' and deleted_at is null`,
  )
  .join(' ');
