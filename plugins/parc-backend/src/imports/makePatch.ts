import {
  inputSchema,
  type AnyRecord,
  type Field,
  type ImportError,
  type Noun,
  type RowValues,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import type { ImportJob } from './ImportJob';

/**
 * What a row changes of its record, as a merge patch. What only verbs change must be as it is; so must what a
 * spreadsheet may have damaged.
 */
export function makePatch(
  noun: Noun,
  { matchOn, emptyMeans }: Pick<ImportJob, 'matchOn' | 'emptyMeans'>,
  record: AnyRecord,
  { values, empty, problems }: RowValues,
): { input: Record<string, unknown>; errors: ImportError[] } {
  const input: Record<string, unknown> = {};
  const errors: ImportError[] = [];
  for (const { doubtful, ...problem } of problems) {
    const isAsItWas =
      doubtful !== undefined && isSame(noun, record, problem.field!, doubtful);
    if (doubtful !== undefined && !isAsItWas) errors.push(problem);
  }
  const cleared =
    emptyMeans === 'clear'
      ? empty.filter(each => record[each] !== undefined)
      : [];
  const given = [
    ...Object.entries(values),
    ...cleared.map((name): [string, unknown] => [name, null]),
  ];
  for (const [name, value] of given) {
    if (name === matchOn) continue;
    const field = noun.fields[name];
    if (isSame(noun, record, name, value)) continue;
    if (field.createOnly || field.readOnly)
      errors.push(createOnly(name, value, record[name]));
    else if (value === null && field.required) errors.push(required(name));
    else input[name] = value;
  }
  return { input, errors };
}

/** Whether a record says so already. What cannot be read at all is left to the schema of patches. */
function isSame(
  noun: Noun,
  record: AnyRecord,
  name: string,
  value: unknown,
): boolean {
  const field = noun.fields[name];
  if (value === null) return false;
  if (field.kind === 'reference') {
    const ref = (record[name] as { ref: string } | undefined)?.ref;
    return String(value).toLowerCase() === ref?.toLowerCase();
  }
  const parsed = schemaOf(field).safeParse(value);
  return parsed.success && sameValue(parsed.data, record[name]);
}

function sameValue(given: unknown, known: unknown): boolean {
  return (
    given === known ||
    (typeof given === 'object' &&
      JSON.stringify(given) === JSON.stringify(known))
  );
}

const schemas = new WeakMap<Field, z.ZodType>();

function schemaOf(field: Field): z.ZodType {
  const known = schemas.get(field) ?? inputSchema(field);
  schemas.set(field, known);
  return known;
}

function createOnly(
  field: string,
  value: unknown,
  known: unknown,
): ImportError {
  const said = known === undefined ? 'nothing' : JSON.stringify(known);
  return {
    code: 'create-only',
    field,
    value,
    params: { known: known === undefined ? '' : String(known) },
    message: `is ${said} and is not changed by an import, but by what is done with the record`,
    suggestion: known === undefined ? undefined : String(known),
  };
}

function required(field: string): ImportError {
  return {
    code: 'required',
    field,
    message: 'must not be empty',
  };
}
