import type { AnyRecord, Reference } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { findReferences, type RecordStore, rowsOf, sql } from '../records';

/** What only the tree of locations needs of the database. */
export class LocationStore {
  constructor(private readonly records: RecordStore) {}

  /** Locations by lower-cased path. */
  async byPath(
    knex: Knex,
    paths: readonly string[],
  ): Promise<Map<string, AnyRecord>> {
    const found = await this.records.find(knex, paths);
    return new Map(found.map(each => [each.ref.toLowerCase(), each]));
  }

  references(
    knex: Knex,
    paths: readonly string[],
  ): Promise<Map<string, Reference>> {
    return findReferences(knex, this.records.table, paths);
  }

  /** The ids and paths of all that is below a path, the highest first. */
  async below(
    knex: Knex,
    path: string,
  ): Promise<Array<{ id: string; path: string }>> {
    return rowsOf(
      knex,
      sql(
        `select id, path from locations
         where starts_with(lower(path), lower(?) || '/') and deleted_at is null order by path`,
        path,
      ),
    );
  }

  /** The zone of each location: its own, else that of the nearest location around it that has one. */
  async timeZones(
    knex: Knex,
    ids: readonly string[],
  ): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<{ id: string; time_zone: string }>(
      knex,
      sql(
        `select distinct on (l.id) l.id, a.time_zone from locations l
         join locations a on a.path = l.path or starts_with(l.path, a.path || '/')
         where l.id = any(?::uuid[]) and a.time_zone is not null
         order by l.id, length(a.path) desc`,
        [...ids],
      ),
    );
    return new Map(rows.map(row => [row.id, row.time_zone]));
  }
}
