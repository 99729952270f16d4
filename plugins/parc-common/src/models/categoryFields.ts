import * as f from '../records/fields';
import { codePattern } from '../suppliers';

/**
 * Letters, digits and years, separated by `-`, `_` or `.`, and the number's zeros at the end. Each character can be
 * matched in one way only, so that a long text that does not match is refused at once.
 */
const categoryTagPattern =
  /^[A-Za-z0-9]+([-_.][A-Za-z0-9]+|[-_.]?\{yy(yy)?\}[A-Za-z0-9]*)*[-_.]?\{0{3,9}\}$/;

/** What a thing is, as a tree; says how its assets are numbered. */
export const categories = f.defineNoun({
  name: 'category',
  plural: 'categories',
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
    nameFr: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    parent: f.reference({
      to: 'categories',
      isTree: true,
      createOnly: true,
      filter: true,
      inTable: true,
    }),
    tagPattern: f.text({
      required: true,
      inTable: true,
      max: 40,
      pattern: categoryTagPattern,
    }),
    holdsData: f.boolean({ filter: true, inTable: true }),
  },
});
export type CategoryValues = f.ValuesOf<typeof categories.fields>;
export type Category = f.RecordMeta & CategoryValues;
