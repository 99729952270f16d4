import { rowsOf, sql, type Database } from '../../records';

/** Who answers for assets, as the register says: also for those that the catalog does not have. */
export class AssetOwnerStore {
  constructor(private readonly knex: Database) {}

  /** The owners of those of these entities that are assets, by their references: a user or a group each. */
  async ofAssets(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const names = refs
      .filter(each => each.startsWith(assetPrefix))
      .map(each => each.slice(assetPrefix.length));
    if (names.length === 0) return new Map();
    const rows = await rowsOf<{ entity_name: string; owner: string }>(
      this.knex,
      sql(
        `select a.entity_name, a.owner from assets a
         where a.entity_name = any(?::text[]) and a.deleted_at is null and a.owner ~ '^(user|group):'`,
        names,
      ),
    );
    return new Map(
      rows.map(each => [assetPrefix + each.entity_name, [each.owner]]),
    );
  }
}

const assetPrefix = 'hardwareasset:default/';
