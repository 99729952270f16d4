import {
  allocations,
  changeModels,
  changes,
  licences,
  maintenancePlans,
  windows,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { namedInTraces } from './changeTraces';
import { peopleFields, personFields } from './personFields';

/** The nouns beside assets whose records name people, field by field; a list names several. */
export const namedRecords = [
  licences,
  allocations,
  windows,
  maintenancePlans,
  workOrders,
  changeModels,
  changes,
].flatMap(noun => {
  const { name, plural } = noun;
  const table = plural.replace(/-/g, '_');
  return [
    ...personFields(noun).map(each => ({ ...each, isList: false })),
    ...peopleFields(noun).map(each => ({ ...each, isList: true })),
  ].map(each => ({ noun: name, table, ...each }));
});

/** Whom they name, as rows of person, asset and change; begins with `union all`. */
export const namedInRecords = [
  ...namedRecords.map(({ table, column, isList }) => {
    const people = isList ? `unnest(${column})` : column;
    return `union all select person, 0, 0 from (select ${people} as person from ${table} where deleted_at is null) as p where person like 'user:%'`;
  }),
  ...namedInTraces,
].join(' ');
