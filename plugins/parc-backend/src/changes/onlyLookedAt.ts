import { byParc, rowsOf, sql, type Transaction } from '../records';

/**
 * Of changes that were written since a version, the ids of those that Parc only looked at, and found nothing in the way of
 * that is not overridden: whoever saw that version has nothing to see first.
 */
export async function onlyLookedAt(
  trx: Transaction,
  seen: ReadonlyArray<{ id: string; version: number }>,
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql(
      `select c.id from jsonb_to_recordset(?::jsonb) as seen(id uuid, version integer) join changes c on c.id = seen.id
       where c.version > seen.version and c.conflict_state in ('none', 'overridden') and not exists (
         select 1 from history h where h.record_id = c.id and h.noun = 'change' and h.version > seen.version
           and (h.action <> 'conflicts-looked-for' or h.actor <> ?))`,
      JSON.stringify(seen),
      byParc.who.actor,
    ),
  );
  return new Set(rows.map(({ id }) => id));
}
