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

/** Finds, counts and replaces people in assets and history. */
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

  /** Puts a pseudonym in a person's place on what they hung on records, and on lists that they share. */
  async replaceElsewhere(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    for (const table of [
      'record_links',
      'record_comments',
      'record_files',
      'agent_credentials',
      'licence_keys',
    ]) {
      await trx.raw(`update ${table} set created_by = ? where created_by = ?`, [
        pseudonym,
        person,
      ]);
    }
    await trx.raw(
      `update record_comments set text = regexp_replace(text, ?, ?, 'g') where text ~ ?`,
      [inText(person), pseudonym, inText(person)],
    );
    await trx.raw('update agent_credentials set owner = null where owner = ?', [
      person,
    ]);
    await this.eraseFromInventory(trx, person, pseudonym);
    await trx.raw('update software_usage set user_ref = ? where user_ref = ?', [
      pseudonym,
      person,
    ]);
    await trx.raw(
      'update calendar_feeds set revoked_by = ? where revoked_by = ?',
      [pseudonym, person],
    );
    await this.eraseFromImports(trx, person, pseudonym);
    await trx.raw(
      'update views set owner = ? where owner = ? and shared_with is not null',
      [pseudonym, person],
    );
  }

  /** Takes a person out of what is kept beside: answers for repeated requests, messages, views and calendars of their own, and the list of who left. */
  async forgetElsewhere(trx: Transaction, person: string): Promise<void> {
    await trx.raw('delete from views where owner = ?', [person]);
    await trx.raw('delete from calendar_feeds where owner = ?', [person]);
    await trx.raw(
      `delete from idempotency_keys where actor = ? or strpos(answer::text, ?) > 0`,
      [person, JSON.stringify(person)],
    );
    await trx.raw('delete from departed_people where person = ?', [person]);
    await trx.raw('delete from notice_occasions where recipient = ?', [person]);
    await trx.raw('delete from notices where recipient = ? or not_to = ?', [
      person,
      person,
    ]);
  }

  async record(trx: Transaction, row: ErasureRow): Promise<void> {
    await trx('erasures').insert(row);
  }

  /** Who linked agents, settled findings and wrote rules. */
  private async eraseFromInventory(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    await trx.raw(
      `update agents set match = jsonb_set(match, '{by}', to_jsonb(?::text)) where match->>'by' = ?`,
      [pseudonym, person],
    );
    await trx.raw(
      'update inventory_findings set dismissed_by = ? where dismissed_by = ?',
      [pseudonym, person],
    );
    await trx.raw(
      'update inventory_rules set changed_by = ? where changed_by = ?',
      [pseudonym, person],
    );
  }
  /** Who sent, undid and remembered imports, and whom their rows name. Files go when their time is over. */
  private async eraseFromImports(
    trx: Transaction,
    person: string,
    pseudonym: string,
  ): Promise<void> {
    await trx.raw('update imports set created_by = ? where created_by = ?', [
      pseudonym,
      person,
    ]);
    await trx.raw(
      `update imports set undo = jsonb_set(undo, '{by}', to_jsonb(?::text)) where undo->>'by' = ?`,
      [pseudonym, person],
    );
    await trx.raw('update import_mappings set used_by = ? where used_by = ?', [
      pseudonym,
      person,
    ]);
    const [from, to] = [person, pseudonym].map(each => JSON.stringify(each));
    await trx.raw(
      `update import_rows set input = replace(input::text, ?, ?)::jsonb, changes = replace(changes::text, ?, ?)::jsonb
       where strpos(concat(input::text, changes::text), ?) > 0`,
      [from, to, from, to, from],
    );
  }
}
