import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import type { Text } from '../language';

/** The fields that a list asks for to say what each of its records is called. */
export function titleFields(noun: Noun): string[] {
  return noun.fields.nameFr ? [noun.titleField, 'nameFr'] : [noun.titleField];
}

/** A record's value as a list shows it: its title in the reader's language, all else as it is. */
export function valueInList(
  noun: Noun,
  record: AnyRecord,
  field: string,
  text: Text,
): unknown {
  const value = record[field];
  if (field !== noun.titleField || typeof value !== 'string') return value;
  return text.name({
    name: value,
    nameFr: record.nameFr as string | undefined,
  });
}
