import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import { useRecord } from './useRecord';

/** A record's name by its reference; the reference itself until it is known, or where it may not be read. */
export function useRecordName(noun: Noun, ref: string): string {
  const text = useText();
  const { value } = useRecord(noun, ref);
  if (!value) return ref;
  const named = {
    name: String(value[noun.titleField] ?? ref),
    nameFr: value.nameFr as string,
  };
  return text.name(named) ?? ref;
}
