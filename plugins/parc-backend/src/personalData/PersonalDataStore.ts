import type { DepartedPerson } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../records';
import { namedInRecords } from './namedRecords';
import {
  columns,
  fields,
  historyValues,
  inHistory,
  inText,
  naming,
} from './naming';

/** How often a person is named, before the catalog was asked about them. */
export interface NamedPerson {
  person: string;
  assets: number;
  changes: number;
}

/** What was written about an erasure; it does not say who was named. */
export interface ErasureRow {
  id: string;
  at: string;
  actor: string;
  pseudonym: string;
  reason: string;
  assets: number;
  changes: number;
}

/** Finds, counts and replaces people in assets and history; the rest is for {@link TraceStore}. */
export class PersonalDataStore {
  constructor(readonly knex: Database) {}

  /** Everybody whom assets or history name. Reads all of the history: for a daily task, not for a request. */
  async findNamed(): Promise<NamedPerson[]> {
    return rowsOf(
      this.knex,
      sql(
        `select person, sum(asset)::integer as assets, sum(change)::integer as changes from (
           ${columns
             .map(
               column =>
                 `select ${column} as person, 1 as asset, 0 as change from assets where ${column} like 'user:%' and deleted_at is null`,
             )
             .join(' union all ')}
           ${namedInRecords}
           union all
           select person, 0, 1 from history cross join lateral (
             select actor as person
             union select value #>> '{}' from jsonb_path_query(changes, '$[*].*[*]') as value where jsonb_typeof(value) = 'string'
           ) as who where person like 'user:%'
         ) as named group by person order by person`,
      ),
    );
  }

  /** Replaces the list of who left; who was on it keeps the day on which it was noticed. */
  async keepDeparted(
    departed: readonly NamedPerson[],
    now: string,
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      const given = JSON.stringify(departed);
      await trx.raw(
        `delete from departed_people where person not in
           (select person from jsonb_to_recordset(?::jsonb) as v(person text))`,
        [given],
      );
      await trx.raw(
        `insert into departed_people (person, assets, changes, noticed_at)
         select person, assets, changes, ?::timestamptz
         from jsonb_to_recordset(?::jsonb) as v(person text, assets integer, changes integer)
         on conflict (person) do update set assets = excluded.assets, changes = excluded.changes`,
        [now, given],
      );
    });
  }

  /** Who left, by name. */
  async listDeparted(): Promise<DepartedPerson[]> {
    const rows = await rowsOf<Omit<DepartedPerson, 'noticedAt'> & { at: Date }>(
      this.knex,
      sql(
        'select person, assets, changes, noticed_at as at from departed_people order by person',
      ),
    );
    return rows.map(({ at, ...row }) => ({
      ...row,
      noticedAt: at.toISOString(),
    }));
  }

  /** Tags of living assets that are still the person's. */
  async findHeld(trx: Transaction, person: string): Promise<string[]> {
    const rows = await rowsOf<{ tag: string }>(
      trx,
      sql(
        `select tag from assets where deleted_at is null and (assigned_to = ? or owner = ?) order by tag`,
        person,
        person,
      ),
    );
    return rows.map(({ tag }) => tag);
  }

  /** How many assets and entries of the history name a person. Reads all of the history. */
  async count(
    trx: Transaction,
    person: string,
  ): Promise<{ assets: number; changes: number }> {
    const [counts] = await rowsOf<{ assets: number; changes: number }>(
      trx,
      sql(
        `select
           (select count(*)::integer from assets where ${naming}) as assets,
           (select count(*)::integer from history where ${inHistory}) as changes`,
        ...columns.map(() => person),
        ...historyValues(person),
      ),
    );
    return counts;
  }

  /** Puts a pseudonym in a person's place in the history. */
  async replaceInHistory(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    await trx.raw(
      `update history set
         actor = case when actor = ? then ? else actor end,
         changes = replace(changes::text, ?, ?)::jsonb,
         reason = regexp_replace(reason, ?, ?, 'g')
       where ${inHistory}`,
      [
        person,
        pseudonym,
        JSON.stringify(person),
        JSON.stringify(pseudonym),
        inText(person),
        pseudonym,
        ...historyValues(person),
      ],
    );
  }

  /** Puts a pseudonym in a person's place in assets. Answers the living ones, which have a new version. */
  async replaceInAssets(
    trx: Transaction,
    person: string,
    pseudonym: string,
    now: string,
  ): Promise<Array<{ id: string; version: number; fields: string[] }>> {
    const rows = await rowsOf<{
      id: string;
      version: number;
      fields: string[];
      isLiving: boolean;
    }>(
      trx,
      sql(
        `with named as (
           select id, deleted_at is null as is_living,
             array_remove(array[${fields
               .map(
                 ({ field, column }) =>
                   `case when ${column} = ? then '${field}' end`,
               )
               .join(', ')}], null) as fields
           from assets where ${naming} for update
         )
         update assets a set
           ${columns
             .map(
               column =>
                 `${column} = case when a.${column} = ? then ? else a.${column} end`,
             )
             .join(', ')},
           search_text = regexp_replace(search_text, ?, ?, 'g'),
           version = version + is_living::integer,
           updated_at = case when is_living then ?::timestamptz else updated_at end
         from named where a.id = named.id
         returning a.id, a.version, named.fields, named.is_living as "isLiving"`,
        ...columns.map(() => person),
        ...columns.map(() => person),
        ...columns.flatMap(() => [person, pseudonym]),
        inText(person),
        pseudonym,
        now,
      ),
    );
    return rows.filter(({ isLiving }) => isLiving);
  }

  async record(trx: Transaction, row: ErasureRow): Promise<void> {
    await trx('erasures').insert(row);
  }
}
