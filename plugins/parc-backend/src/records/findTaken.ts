import type { Knex } from 'knex';
import type { Draft } from './drafts';
import { rowsOf, sql } from './sql';
import type { Table } from './tables';

/** Refuses drafts whose human reference another living record has, or another draft of the same call. */
export async function findTaken(
  trx: Knex.Transaction,
  table: Table,
  drafts: readonly Draft[],
): Promise<void> {
  const { refField } = table.noun;
  const refOf = (draft: Draft) => String(draft.after[refField]).toLowerCase();
  const isRefNew = ({ before, after, isRefGiven }: Draft) =>
    !isRefGiven &&
    (before?.[refField] !== after[refField] ||
      Boolean(before?.deletedAt && !after.deletedAt));
  const candidates = drafts.filter(isRefNew);
  if (candidates.length === 0) return;
  const rows = await rowsOf<{ id: string; ref: string }>(
    trx,
    sql(
      `select id, lower(${table.refColumn}) as ref from ${table.name}
       where lower(${table.refColumn}) = any(?::text[]) and deleted_at is null`,
      candidates.map(refOf),
    ),
  );
  const owners = new Map(rows.map(row => [row.ref, row.id]));
  for (const draft of candidates) {
    const owner = owners.get(refOf(draft));
    if (owner !== undefined && owner !== draft.after.id) {
      draft.refused.push({
        row: draft.row,
        kind: 'conflict',
        field: refField,
        value: draft.after[refField],
        message: `is already taken by another ${table.noun.name}`,
      });
    }
    owners.set(refOf(draft), draft.after.id);
  }
}

/** PostgreSQL's code for a second row where an index allows one. */
export function isUniqueViolation(error: unknown): boolean {
  return (error as { code?: string }).code === '23505';
}
