import * as f from '../records/fields';
import { tagPattern } from '../records/humanRef';

/** Whether work may be done in it, or nothing may be changed. */
export const windowKinds = ['maintenance', 'freeze'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** The kinds of entities that a window may be of. */
export const windowEntityKinds = [
  'system',
  'component',
  'resource',
  'domain',
] as const;

/** A local date and time to the minute, without offset: `2026-12-05T22:00`. */
export const localTimePattern =
  /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** An ISO 8601 duration of weeks, or of days, hours and minutes: `PT4H`, `P14D`, `P1DT12H`. */
export const windowDurationPattern =
  /^P(?=\d|T\d)(?:(\d{1,2})W|(?:(\d{1,3})D)?(?:T(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?)?)$/;

/** When work on something may be done, or when nothing may be changed. */
export const windows = f.defineNoun({
  name: 'window',
  plural: 'windows',
  refField: 'number',
  titleField: 'name',
  defaultSort: { field: 'name', descending: false },
  fields: {
    number: f.text({
      required: true,
      hasDefault: true,
      createOnly: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
      max: 63,
      pattern: tagPattern,
    }),
    name: f.text({
      required: true,
      filter: true,
      sort: true,
      search: true,
      inTable: true,
    }),
    kind: f.choice({
      required: true,
      choices: windowKinds,
      filter: true,
      group: true,
      inTable: true,
    }),
    location: f.reference({
      to: 'locations',
      isTree: true,
      filter: true,
      sort: true,
      inTable: true,
    }),
    entity: f.entityRef({
      kinds: windowEntityKinds,
      filter: true,
      sort: true,
      inTable: true,
    }),
    start: f.text({
      required: true,
      sort: true,
      inTable: true,
      max: 16,
      pattern: localTimePattern,
      section: 'recurrence',
    }),
    duration: f.text({
      required: true,
      inTable: true,
      max: 20,
      pattern: windowDurationPattern,
      section: 'recurrence',
    }),
    rule: f.text({ inTable: true, section: 'recurrence' }),
    except: f.texts({ max: 10, section: 'recurrence' }),
    also: f.texts({
      max: 16,
      pattern: localTimePattern,
      section: 'recurrence',
    }),
    timeZone: f.text({
      required: true,
      hasDefault: true,
      filter: true,
      max: 64,
      section: 'recurrence',
    }),
    owner: f.entityRef({
      kinds: ['user', 'group'],
      filter: true,
      sort: true,
      group: true,
      inTable: true,
    }),
    reason: f.longText({ max: 2_000 }),
    endsAt: f.instant({
      readOnly: true,
      filter: true,
      sort: true,
      inTable: true,
      section: 'recurrence',
    }),
  },
});
export type WindowValues = f.ValuesOf<typeof windows.fields>;
export type Window = f.RecordMeta & WindowValues;
