import * as f from '../records/fields';
import { changeCategories } from './changeChoices';

/** `suspended`: after too many failures, or by hand; `retired` for good. */
export const changeModelStatuses = ['active', 'suspended', 'retired'] as const;
export type ChangeModelStatus = (typeof changeModelStatuses)[number];

/** As of calendars, but not the word that follows `/change-models/` in the addresses of pages. */
export const changeModelCodePattern = /^(?!new$)[a-z0-9]+([-_.][a-z0-9]+)*$/;

/**
 * How a standard change is always done: pre-authorised, by a template. After `mostFailures` failed changes it is
 * suspended, and what is made of it is a normal change, until somebody takes it up again.
 */
export const changeModels = f.defineNoun({
  name: 'change-model',
  plural: 'change-models',
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
      pattern: changeModelCodePattern,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    nameFr: f.text({ search: true }),
    description: f.longText(),
    category: f.choice({
      required: true,
      hasDefault: true,
      choices: changeCategories,
      filter: true,
      group: true,
    }),
    status: f.choice({
      required: true,
      hasDefault: true,
      readOnly: true,
      choices: changeModelStatuses,
      filter: true,
      group: true,
      inTable: true,
    }),
    owner: f.entityRef({
      kinds: ['group', 'user'],
      required: true,
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    validUntil: f.date({ filter: true, sort: true, inTable: true }),
    template: f.longText({ required: true, max: 50_000 }),
    mostFailures: f.number({ required: true, hasDefault: true }),
    successes: f.number({
      required: true,
      readOnly: true,
      sort: true,
      inTable: true,
    }),
    failures: f.number({
      required: true,
      readOnly: true,
      sort: true,
      inTable: true,
    }),
    suspendedBecause: f.longText({ readOnly: true, max: 2_000 }),
  },
});
export type ChangeModelValues = f.ValuesOf<typeof changeModels.fields>;
export type ChangeModel = f.RecordMeta & ChangeModelValues;
