import * as f from '../records/fields';

/** A code such as `econocom`: lower-case letters and digits, separated by `-`, `_` or `.`. */
export const codePattern = /^[a-z0-9]+([-_.][a-z0-9]+)*$/;

/** Who hardware, licences and services are bought from. */
export const suppliers = f.defineNoun({
  name: 'supplier',
  plural: 'suppliers',
  refField: 'code',
  titleField: 'name',
  defaultSort: { field: 'name', descending: false },
  fields: {
    code: f.text({
      required: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      max: 63,
      pattern: codePattern,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    customerNumber: f.text({ search: true, inTable: true }),
    contact: f.text({ search: true, inTable: true }),
    email: f.text({
      search: true,
      inTable: true,
      pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    }),
    phone: f.text({ inTable: true, max: 40 }),
    website: f.text({ pattern: /^https?:\/\/\S+$/ }),
    notes: f.longText(),
  },
});
export type SupplierValues = f.ValuesOf<typeof suppliers.fields>;
export type Supplier = f.RecordMeta & SupplierValues;
