import { rowsOf, sql, type Database } from '../records';

/** What only the rules of products need of the database. */
export class ProductStore {
  /** The codes of all products that there ever were, in lower case. */
  async everCodes(knex: Database): Promise<Set<string>> {
    const rows = await rowsOf<{ code: string }>(
      knex,
      sql('select distinct lower(code) as code from products'),
    );
    return new Set(rows.map(({ code }) => code));
  }

  /** The suite of each of these products, and of those, and so on up. */
  async suites(
    knex: Database,
    ids: readonly string[],
  ): Promise<Map<string, string | undefined>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<{ id: string; suite: string | null }>(
      knex,
      sql(
        `with recursive above as (
           select id, suite_id from products where id = any(?::uuid[])
           union
           select p.id, p.suite_id from products p join above a on p.id = a.suite_id
         )
         select id, suite_id as suite from above`,
        [...ids],
      ),
    );
    return new Map(rows.map(({ id, suite }) => [id, suite ?? undefined]));
  }
}
