import { reservedRefs, type Noun } from '@parc/backstage-plugin-parc-common';
import type { Draft } from './drafts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Refuses human references that a URL would take for something else: a word of the API, or the id of a record, by
 * which one record could pass for another.
 */
export function checkRefs(noun: Noun, drafts: readonly Draft[]): void {
  for (const { row, before, after, refused } of drafts) {
    const ref = String(after[noun.refField]);
    if (ref === before?.[noun.refField]) continue;
    const isReserved = reservedRefs.includes(ref.toLowerCase());
    if (!isReserved && !uuid.test(ref)) continue;
    refused.push({
      row,
      kind: 'input',
      field: noun.refField,
      value: ref,
      message: isReserved ? 'is a reserved word' : 'has the form of an id',
    });
  }
}
