import * as f from '../records/fields';
import { codePattern } from '../suppliers';

/** A product of a manufacturer. What an asset is an example of. */
export const models = f.defineNoun({
  name: 'model',
  plural: 'models',
  refField: 'slug',
  titleField: 'name',
  defaultSort: { field: 'name', descending: false },
  fields: {
    slug: f.text({
      required: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      max: 100,
      pattern: codePattern,
    }),
    manufacturer: f.text({
      required: true,
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    category: f.reference({
      required: true,
      to: 'categories',
      isTree: true,
      filter: true,
      group: true,
      inTable: true,
    }),
    partNumber: f.text({ filter: true, search: true, inTable: true }),
    endOfSupport: f.date({ filter: true, sort: true, inTable: true }),
    endOfLife: f.date({ filter: true, sort: true }),
    replacementCost: f.money({ filter: true, inTable: true }),
    rackUnits: f.number({ filter: true, inTable: true }),
    isFullDepth: f.boolean({ filter: true }),
    weightKg: f.number({}),
    airflow: f.text({ max: 63 }),
    ports: f.texts({}),
    notes: f.longText(),
  },
});
export type ModelValues = f.ValuesOf<typeof models.fields>;
export type Model = f.RecordMeta & ModelValues;
