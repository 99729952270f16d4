import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import type { Text } from '../language';

/** What a record's page is called: a model with its manufacturer, a category in the reader's language. */
export function recordTitle(noun: Noun, record: AnyRecord, text: Text): string {
  const name = text.name({
    name: record[noun.titleField] as string | undefined,
    nameFr: record.nameFr as string | undefined,
  });
  return [record.manufacturer, name ?? record.ref].filter(Boolean).join(' ');
}
