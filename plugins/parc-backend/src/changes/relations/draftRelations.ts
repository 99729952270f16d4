import {
  relationFields,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import type { Draft } from '../../records';

export type RelationField = (typeof relationFields)[number];

/** The reference by which others name it. A new change that has no number yet is named by nobody. */
export function refOf({ after }: Draft): string {
  return `changerecord:default/${after.entityName ?? after.id}`;
}

/** What a change names in a field: entity references. */
export function refsOf(
  values: object | undefined,
  field: RelationField | 'items',
): readonly string[] {
  const value = (values as Partial<Change> | undefined)?.[field];
  return value === undefined ? [] : [value].flat();
}

/** What a change names that it did not name before. */
export function added(draft: Draft, field: RelationField | 'items'): string[] {
  const before = new Set(refsOf(draft.before, field));
  return refsOf(draft.after, field).filter(each => !before.has(each));
}

/** Whether a change says something new of others. */
export function isRelated(draft: Draft): boolean {
  return relationFields.some(field => added(draft, field).length);
}

/** Whether a change becomes confidential, or is not any more. */
export function isTurned({ before, after }: Draft): boolean {
  return Boolean(before?.isConfidential) !== Boolean(after.isConfidential);
}

export function refuse(
  { row, refused }: Draft,
  field: string,
  value: string,
  message: string,
): void {
  refused.push({ row, kind: 'input', field, value, message });
}
