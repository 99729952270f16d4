import type { ChangeSource } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database } from '../../records';

/** The last change of a field. */
export interface FieldSource {
  field: string;
  source: ChangeSource;
  at: Date;
  actor: string;
}

/** Who set which field last: read from the history, which nobody has to keep in step. */
export class FieldSourceStore {
  /** Of these fields of an asset, in one statement; of a field that was never set, nothing. */
  lastOf(
    knex: Database,
    assetId: string,
    fields: readonly string[],
  ): Promise<FieldSource[]> {
    return rowsOf(
      knex,
      sql(
        `select distinct on (c.change->>'field') c.change->>'field' as field, h.source, h.at, h.actor
         from history h cross join lateral jsonb_array_elements(h.changes) as c(change)
         where h.record_id = ? and c.change->>'field' = any(?::text[])
         order by c.change->>'field', h.id desc`,
        assetId,
        [...fields],
      ),
    );
  }

  /**
   * What an agent wrote since a moment and is still so, with what was there before: the last change of the field is
   * the agent's own.
   */
  writtenBy(
    knex: Database,
    assetId: string,
    reason: string,
    since: string,
  ): Promise<Array<{ field: string; from: unknown }>> {
    return rowsOf(
      knex,
      sql(
        `with changes as materialized (
           select h.id, h.source = 'agent' and h.reason = ? and h.at >= ?::timestamptz as is_own,
             c.change->>'field' as field, c.change->'from' as "from"
           from history h cross join lateral jsonb_array_elements(h.changes) as c(change)
           where h.record_id = ?
         ), foreign_last as (
           select field, max(id) as id from changes where not is_own group by field
         )
         select distinct on (c.field) c.field, c."from" from changes c left join foreign_last f using (field)
         where c.is_own and c.id > coalesce(f.id, 0) order by c.field, c.id`,
        reason,
        since,
        assetId,
      ),
    );
  }
}
