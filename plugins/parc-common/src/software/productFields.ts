import * as f from '../records/fields';
import { codePattern } from '../suppliers';
import { metrics } from './metrics';

/** How a product is to be held: only `licensed` ones have a licence position. */
export const licensings = [
  'licensed',
  'free',
  'open-source',
  'forbidden',
  'system',
] as const;
export type Licensing = (typeof licensings)[number];

/**
 * A software product as its publisher sells it, whatever agents call it. Its editions and releases are found by the
 * rules that recognise it.
 */
export const products = f.defineNoun({
  name: 'product',
  plural: 'products',
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
      max: 63,
      pattern: codePattern,
      section: 'identity',
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    publisher: f.text({
      filter: true,
      sort: true,
      group: true,
      search: true,
      inTable: true,
      section: 'identity',
    }),
    suite: f.reference({
      to: 'products',
      filter: true,
      group: true,
      section: 'identity',
    }),
    machines: f.number({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'identity',
    }),
    licensing: f.choice({
      required: true,
      hasDefault: true,
      choices: licensings,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
      section: 'licensing',
    }),
    metric: f.choice({
      choices: metrics,
      filter: true,
      group: true,
      inTable: true,
      section: 'licensing',
    }),
    coresPerProcessor: f.number({ section: 'licensing' }),
    coresPerServer: f.number({ section: 'licensing' }),
    listPrice: f.money({ section: 'licensing' }),
    entity: f.entityRef({
      kinds: ['component', 'resource'],
      filter: true,
      section: 'links',
    }),
    website: f.text({ pattern: /^https?:\/\/\S+$/, section: 'links' }),
    purl: f.text({ filter: true, section: 'links' }),
    cpe: f.text({ filter: true, section: 'links' }),
    swid: f.text({ filter: true, section: 'links' }),
    notes: f.longText({ section: 'notes' }),
  },
});
export type ProductValues = f.ValuesOf<typeof products.fields>;
export type Product = f.RecordMeta & ProductValues;
