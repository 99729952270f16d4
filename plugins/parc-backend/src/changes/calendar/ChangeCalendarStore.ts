import type { Change } from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  selectRecord,
  sql,
  type Narrowed,
  type RecordStore,
} from '../../records';

const fields = [
  'number',
  'title',
  'type',
  'status',
  'windowStart',
  'windowEnd',
  'items',
  'owner',
  'riskLevel',
  'conflictState',
];

/** Reads changes by when they are. */
export class ChangeCalendarStore {
  constructor(readonly changes: RecordStore) {}

  /** Those that touch a span of moments (ISO 8601), the earliest first, at most `limit`. */
  between(
    narrowed: Narrowed,
    { from, to, limit }: { from: string; to: string; limit: number },
  ): Promise<Change[]> {
    const { tables, table } = this.changes;
    const selection = selectRecord(tables, table, fields);
    return this.changes.read(narrowed, async (trx, where) => {
      const rows = await rowsOf<Record<string, unknown>>(
        trx,
        sql(
          `select ${selection.columns} from ${table.name} r ${selection.joins}
           where ${where.text} and r.window_start < ?::timestamptz and r.window_end > ?::timestamptz
           order by r.window_start, r.id limit ${limit}`,
          ...where.values,
          to,
          from,
        ),
      );
      return rows.map(row => selection.toRecord(row) as unknown as Change);
    });
  }
}
