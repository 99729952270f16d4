import type { Knex } from 'knex';
import { rowsOf, sql } from '../records';

/** What the rules of assets need to know of a category. */
export interface CategoryRules {
  id: string;
  /** The codes from the root: `network/switch`. */
  path: string;
  tagPattern: string;
  holdsData: boolean;
}

/** What only the tree of categories needs of the database. */
export class CategoryStore {
  /** Writes the path of each category, from its parent's and its own code. */
  async writePaths(
    trx: Knex.Transaction,
    ids: readonly string[],
  ): Promise<void> {
    await trx.raw(
      `update categories c set path = coalesce(
         (select p.path || '/' from categories p where p.id = c.parent_id), '') || lower(c.code)
       where c.id = any(?::uuid[])`,
      [[...ids]],
    );
  }

  async rules(
    knex: Knex,
    ids: readonly string[],
  ): Promise<Map<string, CategoryRules>> {
    if (ids.length === 0) return new Map();
    const rows = await rowsOf<CategoryRules>(
      knex,
      sql(
        `select id, path, tag_pattern as "tagPattern", coalesce(holds_data, false) as "holdsData"
         from categories where id = any(?::uuid[])`,
        [...ids],
      ),
    );
    return new Map(rows.map(row => [row.id, row]));
  }
}
