import type { Window, WindowKind } from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  selectRecord,
  sql,
  type Narrowed,
  type RecordStore,
} from '../records';

/** Of what windows are looked for; without a place and without entities, of anything. */
export interface WindowScope {
  kind?: WindowKind;
  /** Of these places, and of what they are in. */
  locationIds?: readonly string[];
  /** Of these entities, by their references. */
  entities?: readonly string[];
}

/** Windows from which occurrences are made; more than that is nothing for one answer. */
export const mostWindows = 5_000;

/** What is read of each window. */
const fields = [
  'number',
  'name',
  'kind',
  'location',
  'entity',
  'start',
  'duration',
  'rule',
  'except',
  'also',
  'timeZone',
  'owner',
  'reason',
];

/** Reads windows by what they are of. */
export class WindowStore {
  constructor(private readonly windows: RecordStore) {}

  /** The windows that are not over at a moment, of everything and of what the scope names; at most {@link mostWindows}. */
  async find(
    narrowed: Narrowed,
    { kind, locationIds, entities }: WindowScope,
    since: string,
  ): Promise<Window[]> {
    const { tables, table } = this.windows;
    const selection = selectRecord(tables, table, fields);
    const isOfAnything = locationIds === undefined && entities === undefined;
    return this.windows.read(narrowed, async (trx, where) => {
      const rows = await rowsOf<Record<string, unknown>>(
        trx,
        sql(
          `select ${selection.columns} from ${table.name} r ${selection.joins}
           where ${where.text} and (r.ends_at is null or r.ends_at > ?::timestamptz)
             and (?::text is null or r.kind = ?)
             and (?::boolean or r.location_id is null and r.entity is null or r.entity = any(?::text[])
               or r.location_id in (select a.id from locations a join locations l on l.id = any(?::uuid[])
                 where a.path = l.path or starts_with(l.path, a.path || '/')))
           order by r.id limit ${mostWindows}`,
          ...where.values,
          since,
          ...[kind ?? null, kind ?? null],
          isOfAnything,
          [...(entities ?? [])],
          [...(locationIds ?? [])],
        ),
      );
      return rows.map(row => selection.toRecord(row) as unknown as Window);
    });
  }
}
