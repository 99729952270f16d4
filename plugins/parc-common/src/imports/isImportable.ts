import type { Field } from '../records';

/** Whether a column of a file may become the field: what may be set, and the past of a new record. */
export function isImportable({ readOnly, isImported }: Field): boolean {
  return !readOnly || isImported === true;
}
