import * as f from '../records/fields';
import { tagPattern } from '../records/humanRef';

/** So many of a licence, given to a user, a group or an asset: a quantity, never a record per seat. */
export const allocations = f.defineNoun({
  name: 'allocation',
  plural: 'allocations',
  refField: 'number',
  titleField: 'number',
  defaultSort: { field: 'since', descending: true },
  endField: 'until',
  fields: {
    number: f.text({
      required: true,
      hasDefault: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      max: 63,
      pattern: tagPattern,
    }),
    licence: f.reference({
      required: true,
      createOnly: true,
      to: 'licences',
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
    }),
    assignee: f.entityRef({
      kinds: ['user', 'group'],
      createOnly: true,
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
    }),
    asset: f.reference({
      to: 'assets',
      createOnly: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    quantity: f.number({
      required: true,
      hasDefault: true,
      filter: true,
      sort: true,
      measure: true,
      inTable: true,
    }),
    since: f.date({
      required: true,
      hasDefault: true,
      createOnly: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    lockedUntil: f.date({ readOnly: true, filter: true }),
    until: f.date({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    notes: f.longText(),
    managedBy: f.ownedFields.managedBy,
  },
});
export type AllocationValues = f.ValuesOf<typeof allocations.fields>;
export type Allocation = f.RecordMeta & AllocationValues;
