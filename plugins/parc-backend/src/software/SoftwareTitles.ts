import type { InventorySoftware } from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database } from '../records';

/** Versions whose ids are remembered: some tens of megabytes. */
const mostRemembered = 200_000;

/** Titles and versions of software, each written down once for all machines. */
export class SoftwareTitles {
  private readonly ids = new Map<string, number>();

  constructor(private readonly knex: Database) {}

  /**
   * The ids of these versions, in their order; those that were never seen are made. Not part of anybody's
   * transaction: what an inventory that fails leaves behind is used by the next, and nobody waits for another's locks.
   */
  async idsOf(software: readonly InventorySoftware[]): Promise<number[]> {
    const unknown = new Map(
      software
        .map(each => [keyOf(each), each] as const)
        .filter(([key]) => !this.ids.has(key)),
    );
    const found = new Map<string, number>();
    if (unknown.size) await this.make([...unknown.values()], found);
    const ids = software.map(each => {
      const key = keyOf(each);
      return found.get(key) ?? this.ids.get(key);
    });
    if (this.ids.size + found.size > mostRemembered) this.ids.clear();
    for (const [key, id] of found) this.ids.set(key, id);
    // Somebody else may have made room while this one waited.
    return ids.includes(undefined) ? this.idsOf(software) : (ids as number[]);
  }

  /** Remembers nothing any more: what was remembered is not in the database, which was restored or emptied. */
  forget(): void {
    this.ids.clear();
  }

  /** In one order for all, so that two who write down the same do not wait for each other in a circle. */
  private async make(
    software: InventorySoftware[],
    found: Map<string, number>,
  ): Promise<void> {
    const given = JSON.stringify(
      software.map(({ name, publisher, version, architecture }) => ({
        name,
        publisher,
        version,
        architecture,
      })),
    );
    const recordset =
      'jsonb_to_recordset(?::jsonb) as v(name text, publisher text, version text, architecture text)';
    await this.knex.transaction(async trx => {
      await trx.raw(
        `insert into software_titles (name, publisher)
         select distinct v.name, v.publisher from ${recordset}
         where not exists (select 1 from software_titles t where t.name = v.name and t.publisher = v.publisher)
         order by v.name, v.publisher on conflict do nothing`,
        [given],
      );
      await trx.raw(
        `insert into software_versions (title_id, version, architecture)
         select distinct t.id, v.version, v.architecture from ${recordset}
         join software_titles t on t.name = v.name and t.publisher = v.publisher
         where not exists (
           select 1 from software_versions s
           where s.title_id = t.id and s.version = v.version and s.architecture = v.architecture)
         order by t.id, v.version, v.architecture on conflict do nothing`,
        [given],
      );
      const rows = await rowsOf<InventorySoftware & { id: number }>(
        trx,
        sql(
          `select s.id, v.* from ${recordset}
           join software_titles t on t.name = v.name and t.publisher = v.publisher
           join software_versions s on s.title_id = t.id and s.version = v.version and s.architecture = v.architecture`,
          given,
        ),
      );
      for (const { id, ...row } of rows) found.set(keyOf(row), id);
    });
  }
}

function keyOf(software: InventorySoftware): string {
  const { name, publisher, version, architecture } = software;
  return `${name}\n${publisher}\n${version}\n${architecture}`;
}
