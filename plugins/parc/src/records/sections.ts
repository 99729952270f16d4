import {
  fieldEntries,
  type AnyRecord,
  type Field,
  type Noun,
} from '@parc/backstage-plugin-parc-common';

type Entry = readonly [string, Field];

/** Fields under their headings, both in the order of the list. */
export function bySection(fields: readonly Entry[]): Array<[string, Entry[]]> {
  const sections = new Map<string, Entry[]>();
  for (const entry of fields) {
    const section = entry[1].section ?? 'general';
    sections.set(section, [...(sections.get(section) ?? []), entry]);
  }
  return Array.from(sections);
}

/** What is of use to programs alone, or shown elsewhere on the page. */
const notForReaders = ['declared', 'entityName', 'gitEntity', 'gitFile'];

/**
 * The fields that a record's page shows: those with a value, and the usual ones even without, so that
 * what is missing is seen.
 */
export function fieldsInPage(noun: Noun, record: AnyRecord): Entry[] {
  const isFilled = (value: unknown) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return fieldEntries(noun).filter(
    ([name, field]) =>
      !notForReaders.includes(name) &&
      (field.inTable || isFilled(record[name])),
  );
}
