import { rowsOf, sql, type Database, type Transaction } from '../records';

/** Whether a login is a person's; binds {@link loginsOf}. */
export function isLoginOf(column: string): string {
  return `(lower(${column}) = ? or starts_with(lower(${column}), ?))`;
}

/** What a person signs in as on machines, by the name of their entity: `ines.garnier`, and with a domain behind it. */
export function loginsOf(person: string): string[] {
  const login = person.slice(person.lastIndexOf('/') + 1).toLowerCase();
  return [login, `${login}@`];
}

/** What agents say of people: who was seen on machines, and their accounts there. */
export class SightingStore {
  constructor(private readonly knex: Database) {}

  /** On how many machines a person was seen. */
  async count(knex: Database, person: string): Promise<number> {
    const [{ count }] = await rowsOf<{ count: number }>(
      knex,
      sql(
        `select count(distinct asset_id)::integer as count from users_seen where ${isLoginOf(
          'login',
        )}`,
        ...loginsOf(person),
      ),
    );
    return count;
  }

  /**
   * Forgets where a person was seen, and what else would say so: accounts and processes of those machines, and the
   * inventories in which it stood. The next inventory of a machine says anew what is there then.
   */
  async forget(trx: Transaction, person: string): Promise<void> {
    const logins = loginsOf(person);
    await trx.raw(
      `update inventory_messages set body = null where body is not null and state in ('done', 'failed')
       and asset_id in (select asset_id from users_seen where ${isLoginOf(
         'login',
       )})`,
      logins,
    );
    await trx.raw(
      `update technical_states set sections = sections - '{localUsers,localGroups,processes,environment}'::text[]
       where asset_id in (select asset_id from users_seen where ${isLoginOf(
         'login',
       )})
         or strpos(lower(sections->>'localUsers'), ?) > 0`,
      [...logins, `"login": ${JSON.stringify(logins[0])}`],
    );
    await trx.raw(`delete from users_seen where ${isLoginOf('login')}`, logins);
  }

  /** Forgets who was last seen before a moment. */
  async forgetOld(before: string): Promise<void> {
    await this.knex.raw('delete from users_seen where until < ?::timestamptz', [
      before,
    ]);
  }

  /** Forgets who was seen on assets that were disposed of, or deleted, before a moment. */
  async forgetOfGoneAssets(before: string): Promise<void> {
    await this.knex.raw(
      `delete from users_seen u using assets a where a.id = u.asset_id
         and (a.deleted_at < ?::timestamptz or a.status = 'disposed' and a.updated_at < ?::timestamptz)`,
      [before, before],
    );
  }
}
