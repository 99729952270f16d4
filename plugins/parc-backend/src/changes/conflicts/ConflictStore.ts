import {
  openChangeStatuses,
  toPlannedChange,
  type Change,
  type OtherChange,
  type PlannedChange,
} from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  selectRecord,
  sql,
  type Database,
  type RecordStore,
} from '../../records';

/** More other changes than that are not told of in one answer: the change touches everything. */
export const mostOthers = 2_000;

const fields = [
  'number',
  'title',
  'type',
  'status',
  'outcome',
  'gitEntity',
  'entityName',
  'windowStart',
  'windowEnd',
  'items',
  'people',
  'releaseBy',
  'parent',
  'dependsOn',
  'blocks',
  'conflictsWith',
  'supersedes',
];

/** What is known of an asset that a change touches. */
export interface AssetItem {
  entityName: string;
  isGone: boolean;
  location?: { id: string; path: string };
}

/** Reads what conflicts are looked for in, each with one statement. */
export class ConflictStore {
  constructor(private readonly changes: RecordStore) {}

  /**
   * The changes that may be in the way of one: the open ones that overlap with it and touch one of `items` (its own and what
   * is near them), have one of its people, or are said not to be at the same time; and those that must be done before it.
   */
  async others(
    change: PlannedChange,
    items: readonly string[],
  ): Promise<OtherChange[]> {
    const { tables, table, knex } = this.changes;
    const selection = selectRecord(tables, table, fields);
    const self = change.entity ?? '';
    const { from, to } = withWindow(change);
    const rows = await rowsOf<Record<string, unknown>>(
      knex,
      sql(
        `with found as (
           select c.id from changes c
           where c.deleted_at is null and c.window_start is not null and c.window_end is not null
             and c.status in (${openStatuses})
             and tstzrange(c.window_start, c.window_end) && tstzrange(?::timestamptz, ?::timestamptz)
             and (c.items && ?::text[] or c.people && ?::text[] or c.release_by = any(?::text[])
               or c.conflicts_with && array[?] or c.git_entity = any(?::text[])
               or 'changerecord:default/' || c.entity_name = any(?::text[]))
           union select c.id from changes c where c.deleted_at is null and c.blocks && array[?]
           union select c.id from changes c where c.deleted_at is null and c.entity_name = any(?::text[])
           union select c.id from changes c where c.deleted_at is null and c.git_entity = any(?::text[])
         )
         select ${selection.columns} from changes r ${selection.joins}
         where r.id in (select id from found) order by r.id limit ${mostOthers}`,
        from,
        to,
        ...[[...items], [...change.people], [...change.people]],
        self,
        ...[[...change.conflictsWith], [...change.conflictsWith]],
        self,
        change.dependsOn.map(nameOf),
        [...change.dependsOn],
      ),
    );
    return rows.map(row => toOther(selection.toRecord(row) as never));
  }

  /** What the register knows of assets, by the names of their entities; what it does not know is left out. */
  async assets(names: readonly string[]): Promise<AssetItem[]> {
    const rows = await rowsOf<{
      entity_name: string;
      status: string;
      id: string | null;
      path: string | null;
    }>(
      this.changes.knex,
      sql(
        `select a.entity_name, a.status, l.id, l.path from assets a left join locations l on l.id = a.location_id
         where a.entity_name = any(?::text[]) and a.deleted_at is null`,
        [...names],
      ),
    );
    return rows.map(({ entity_name: entityName, status, id, path }) => ({
      entityName,
      isGone: goneStatuses.has(status),
      ...(id && path ? { location: { id, path } } : {}),
    }));
  }

  get knex(): Database {
    return this.changes.knex;
  }
}

const goneStatuses: ReadonlySet<string> = new Set([
  'lost',
  'retired',
  'disposed',
]);
const openStatuses = openChangeStatuses.map(each => `'${each}'`).join(', ');

/** A change without a window overlaps with none: no range is shorter than an empty one. */
function withWindow({ from, to }: PlannedChange) {
  const isWhole = from !== undefined && to !== undefined && from < to;
  return isWhole ? { from, to } : { from: never, to: never };
}
const never = '1900-01-01T00:00:00Z';

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function toOther(change: Change): OtherChange {
  const { id, ref, title, status, outcome } = change;
  return {
    ...toPlannedChange(change),
    entity: toPlannedChange(change).entity!,
    id,
    ref,
    title,
    status: status as OtherChange['status'],
    ...(outcome ? { outcome: outcome as OtherChange['outcome'] } : {}),
  };
}
