import type { Knex } from 'knex';
import {
  fieldEntries,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { Draft } from './drafts';
import type { Refused } from './errors';
import { rowsOf, sql } from './sql';
import type { Table, Tables } from './tables';

/**
 * Turns references given by human reference or id into whole ones, one query per noun that is pointed at. An
 * unknown one refuses its draft, naming field and value; so does one that was deleted while the record was away.
 */
export async function resolveReferences(
  trx: Knex.Transaction,
  tables: Tables,
  noun: Noun,
  drafts: readonly Draft[],
): Promise<void> {
  for (const [name, field] of fieldEntries(noun)) {
    if (field.kind !== 'reference') continue;
    const wanted = new Map(
      drafts.flatMap(draft => {
        const ref = refToResolve(noun, draft, name);
        return ref === undefined ? [] : [[draft, ref] as const];
      }),
    );
    if (wanted.size === 0) continue;
    const target = tables.target(field);
    const found = await findReferences(trx, target, [...wanted.values()]);
    for (const [draft, value] of wanted) {
      const reference = found.get(value.toLowerCase());
      if (reference) draft.after[name] = reference;
      else draft.refused.push(refusalOf(draft, name, value, target.noun));
    }
  }
}

function refusalOf(
  { row, after }: Draft,
  field: string,
  value: string,
  { name }: Noun,
): Refused {
  const given = after[field];
  if (typeof given === 'string')
    return {
      row,
      kind: 'input',
      field,
      value,
      message: `is not a known ${name}`,
    };
  const { ref } = given as Reference;
  return {
    row,
    ref: after.ref,
    kind: 'conflict',
    field,
    value: ref,
    code: 'deleted-meanwhile',
    params: { ref },
    message: `is a ${name} that was deleted meanwhile`,
  };
}

/**
 * What was given from outside. What a restored record points at, by its reference: another may bear it by now. And by
 * its id what a record points at that was ended and is not any more.
 */
function refToResolve(
  { endField = '' }: Noun,
  { before, after }: Draft,
  name: string,
): string | undefined {
  const value = after[name];
  if (value === undefined || typeof value === 'string') return value;
  const { id, ref } = value as Reference;
  const isBack = (field: string) =>
    before?.[field] !== undefined && after[field] === undefined;
  if (isBack('deletedAt')) return ref;
  return isBack(endField) ? id : undefined;
}

/** Living records of a noun as references, by lower-cased human reference and by id. */
export async function findReferences(
  knex: Knex,
  target: Table,
  refs: readonly string[],
): Promise<Map<string, Reference>> {
  const lowered = [...new Set(refs.map(each => each.toLowerCase()))];
  const rows = await rowsOf<Reference & { nameFr: string | null }>(
    knex,
    sql(
      `select t.id, t.${target.refColumn} as ref, ${target.nameSql(
        't',
      )} as name,
         ${target.nameFrSql('t')} as "nameFr"
       from ${target.name} t
       where t.deleted_at is null and (lower(t.${
         target.refColumn
       }) = any(?::text[]) or t.id::text = any(?::text[]))`,
      lowered,
      lowered,
    ),
  );
  return new Map(
    rows.flatMap(({ nameFr, ...row }) => {
      const reference: Reference = nameFr ? { ...row, nameFr } : row;
      return [
        [row.id, reference],
        [row.ref.toLowerCase(), reference],
      ];
    }),
  );
}
