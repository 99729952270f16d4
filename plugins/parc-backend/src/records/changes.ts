import {
  fieldEntries,
  type AnyRecord,
  type Field,
  type FieldChange,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';

/** Applies a merge patch: `null` and empty lists clear a field. */
export function mergeChanges(record: AnyRecord, changes: object): void {
  for (const name of Object.keys(changes)) {
    const value = (changes as Record<string, unknown>)[name];
    const isEmpty =
      value === null || (Array.isArray(value) && value.length === 0);
    if (isEmpty) delete record[name];
    else if (value !== undefined) record[name] = value;
  }
}

/** What differs, field by field, as history keeps it: a reference as its human reference. */
export function changesBetween(
  noun: Noun,
  before: AnyRecord | undefined,
  after: AnyRecord,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [name, field] of fieldEntries(noun)) {
    const [known, given] = [before?.[name], after[name]];
    if (known === given) continue;
    const from = plain(field, known);
    const to = plain(field, given);
    if (isSame(from, to)) continue;
    changes.push({
      field: name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  }
  return changes;
}

/** Most values are no objects: a text of each is made only where it has to be. */
function isSame(from: unknown, to: unknown): boolean {
  if (from === to) return true;
  if (typeof from !== 'object' || typeof to !== 'object') return false;
  return JSON.stringify(from) === JSON.stringify(to);
}

function plain(field: Field, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (field.kind === 'reference') return (value as Reference).ref;
  if (field.kind === 'money') {
    const { amount, currency } = value as { amount: string; currency: string };
    return { amount, currency };
  }
  return value;
}
