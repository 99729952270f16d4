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

  /**
   * Those that touch a span of moments (ISO 8601), the earliest first, at most `limit`; of what was cancelled or deleted only
   * what was so `since` a moment, where one is given.
   */
  between(
    narrowed: Narrowed,
    {
      from,
      to,
      since,
      limit,
    }: { from: string; to: string; since?: string; limit: number },
  ): Promise<Change[]> {
    const { tables, table } = this.changes;
    const selection = selectRecord(tables, table, fields);
    return this.changes.read(narrowed, async (trx, where) => {
      const rows = await rowsOf<Record<string, unknown>>(
        trx,
        sql(
          `select ${selection.columns} from ${table.name} r ${selection.joins}
           where ${where.text} and r.window_start is not null and r.window_end is not null
             and tstzrange(r.window_start, r.window_end) && tstzrange(?::timestamptz, ?::timestamptz)
             and (?::timestamptz is null or coalesce(r.deleted_at, case r.status when 'canceled' then r.closed_at end, 'infinity') > ?)
           order by r.window_start, r.id limit ${limit}`,
          ...where.values,
          ...[from, to],
          ...[since ?? null, since ?? null],
        ),
      );
      return rows.map(row => selection.toRecord(row) as unknown as Change);
    });
  }
}
