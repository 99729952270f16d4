import type { FieldChange } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database } from '../records';

/** A record at the version that an import made. */
export interface WrittenVersion {
  recordId: string;
  version: number;
}

/** A change of a record after, or by, an import. */
export interface LaterChange {
  recordId: string;
  version: number;
  actor: string;
  at: string;
  action: string;
  changes: FieldChange[];
}

/** Reads from history what an import did, and what was done since. */
export class UndoStore {
  /** The changes of these records from those versions on, the import's own among them. */
  async since(
    knex: Database,
    written: readonly WrittenVersion[],
  ): Promise<LaterChange[]> {
    const rows = await rowsOf<Omit<LaterChange, 'at'> & { at: Date }>(
      knex,
      sql(
        `select h.record_id as "recordId", h.version, h.actor, h.at, h.action, h.changes
         from jsonb_to_recordset(?::jsonb) as v("recordId" uuid, version integer)
         join history h on h.record_id = v."recordId" and h.version >= v.version order by h.id`,
        JSON.stringify(
          written.map(({ recordId, version }) => ({ recordId, version })),
        ),
      ),
    );
    return rows.map(row => ({ ...row, at: row.at.toISOString() }));
  }

  /** Forgets why rows could not be undone, before it is tried again. */
  async forgetReasons(knex: Database, importId: string): Promise<void> {
    await knex.raw(
      `update import_rows set undone = null where import_id = ? and undone is not null and undone <> 'undone'`,
      [importId],
    );
  }
}
