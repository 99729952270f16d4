import {
  releaseOrder,
  type Recognition,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database, type Transaction } from '../records';

/** A version of a title that is to be recognised. */
export interface StoredVersion {
  id: number;
  titleId: number;
  name: string;
  publisher: string;
  version: string;
}

/** By what is recognised now. */
export interface RecognitionState {
  rulesVersion: number;
  /** A digest of the standard rules of the release of Parc that started last. */
  standard: string;
}

/** What a version was recognised as; without an outcome, no rule fits. */
export interface Recognised {
  version: StoredVersion;
  outcome?: Recognition;
  /** Of the product. */
  productId?: string;
  endOfSupport?: string;
}

/** The queue of versions of software that are to be recognised, and what they were recognised as. */
export class RecognitionStore {
  async state(knex: Database): Promise<RecognitionState> {
    const [state] = await rowsOf<RecognitionState>(
      knex,
      sql(
        'select rules_version as "rulesVersion", standard from software_recognition',
      ),
    );
    return state;
  }

  /** Has everything recognised anew. */
  async raise(trx: Transaction): Promise<void> {
    await trx.raw(
      'update software_recognition set rules_version = rules_version + 1',
    );
  }

  /** The same if the standard rules are others than those of the last start. */
  async setStandard(knex: Database, standard: string): Promise<void> {
    await knex.raw(
      `update software_recognition set rules_version = rules_version + 1, standard = ? where standard <> ?`,
      [standard, standard],
    );
  }

  /** How many are to be recognised. */
  async waiting(knex: Database): Promise<number> {
    // As a value, so that PostgreSQL plans with how few there are.
    const { rulesVersion } = await this.state(knex);
    const [{ count }] = await rowsOf<{ count: number }>(
      knex,
      sql(
        'select count(*)::integer as count from software_versions where rules_version < ?',
        rulesVersion,
      ),
    );
    return count;
  }

  /** Takes some that were last recognised by older rules; what another replica took is left to it. */
  async take(
    trx: Transaction,
    rulesVersion: number,
    most: number,
  ): Promise<StoredVersion[]> {
    return rowsOf<StoredVersion>(
      trx,
      sql(
        `select v.id, v.title_id as "titleId", t.name, t.publisher, v.version
         from (
           select id, title_id, version from software_versions where rules_version < ?
           order by rules_version, id limit ${most} for update skip locked
         ) v join software_titles t on t.id = v.title_id`,
        rulesVersion,
      ),
    );
  }

  /** All that are installed or were, from an id on: for a dry run. */
  async after(
    knex: Database,
    id: number,
    most: number,
  ): Promise<Array<StoredVersion & { installed: number }>> {
    return rowsOf(
      knex,
      sql(
        `select v.id, v.title_id as "titleId", t.name, t.publisher, v.version, v.installed
         from software_versions v join software_titles t on t.id = v.title_id
         where v.id > ? order by v.id limit ${most}`,
        id,
      ),
    );
  }

  /** The ids of the living products, by code in lower case. */
  async products(
    knex: Database,
  ): Promise<Map<string, { id: string; code: string }>> {
    const rows = await rowsOf<{ id: string; code: string }>(
      knex,
      sql(
        'select id, lower(code) as code from products where deleted_at is null',
      ),
    );
    return new Map(rows.map(row => [row.code, row]));
  }

  /** Writes what versions were recognised as, and says so of their titles; what stays as it was keeps its release. */
  async write(
    trx: Transaction,
    rulesVersion: number,
    recognised: readonly Recognised[],
  ): Promise<void> {
    await this.makeReleases(trx, recognised);
    const given = recognised.map(({ version, outcome, productId }) => ({
      id: version.id,
      rule: outcome?.rule ?? null,
      licensing: outcome && 'licensing' in outcome ? outcome.licensing : null,
      product: productId ?? null,
      edition: outcome && 'edition' in outcome ? outcome.edition : null,
      release: outcome && 'release' in outcome ? outcome.release : null,
    }));
    await trx.raw(
      `update software_versions v set rules_version = ?, rule = g.rule, licensing = g.licensing, release_id = r.id
       from jsonb_to_recordset(?::jsonb) as g(id integer, rule text, licensing text, product uuid, edition text, release text)
       left join software_releases r on r.product_id = g.product and r.edition = g.edition and r.release = g.release
       where v.id = g.id`,
      [rulesVersion, JSON.stringify(given)],
    );
    await this.settleTitles(trx, [
      ...new Set(recognised.map(({ version }) => version.titleId)),
    ]);
  }

  /** Has the releases of all parts of suites count for the outermost suite's. */
  async linkSuites(trx: Transaction): Promise<void> {
    await trx.raw(
      `${suitesSql}
       insert into software_releases (product_id, edition, release, sort)
       select distinct s.suite, r.edition, r.release, r.sort from software_releases r join suites s on s.id = r.product_id
       on conflict do nothing`,
    );
    await trx.raw(
      `${suitesSql}
       update software_releases r set counts_as = o.counts_as
       from (
         select r.id, w.id as counts_as from software_releases r left join suites s on s.id = r.product_id
         left join software_releases w on w.product_id = s.suite and w.edition = r.edition and w.release = r.release
       ) o
       where o.id = r.id and r.counts_as is distinct from o.counts_as`,
    );
  }

  private async makeReleases(
    trx: Transaction,
    recognised: readonly Recognised[],
  ): Promise<void> {
    const wanted = new Map(
      recognised.flatMap(({ outcome, productId, endOfSupport }) =>
        outcome && 'product' in outcome && productId
          ? [
              [
                `${productId}\n${outcome.edition}\n${outcome.release}`,
                {
                  product: productId,
                  edition: outcome.edition,
                  release: outcome.release,
                  sort: releaseOrder(outcome.release),
                  end: endOfSupport ?? null,
                },
              ] as const,
            ]
          : [],
      ),
    );
    if (wanted.size === 0) return;
    // In one order for all, so that two who write down the same do not wait for each other in a circle.
    const { rowCount } = await trx.raw(
      `insert into software_releases (product_id, edition, release, sort, end_of_support)
       select g.product, g.edition, g.release, g.sort, g."end"
       from jsonb_to_recordset(?::jsonb) as g(product uuid, edition text, release text, sort integer[], "end" date)
       where not exists (
         select 1 from software_releases r
         where r.product_id = g.product and r.edition = g.edition and r.release = g.release)
       order by 1, 2, 3 on conflict do nothing`,
      [JSON.stringify([...wanted.values()])],
    );
    if (rowCount) await this.linkSuites(trx);
  }

  private async settleTitles(
    trx: Transaction,
    titleIds: readonly number[],
  ): Promise<void> {
    // Versions of one title may be with several replicas: the last of them sees what the others wrote.
    await trx.raw(
      `select pg_advisory_xact_lock(hashtextextended('parc-software-titles', 0))`,
    );
    await trx.raw(
      `update software_titles t set state = o.state
       from (
         select v.title_id, case
             when bool_or(v.licensing = 'forbidden' or p.licensing = 'forbidden') then 'forbidden'
             when bool_or(v.rule is null) then 'unrecognised'
             else 'recognised' end as state
         from software_versions v left join software_releases r on r.id = v.release_id left join products p on p.id = r.product_id
         where v.title_id = any(?::integer[]) group by v.title_id
       ) o
       where t.id = o.title_id and t.state <> o.state`,
      [[...titleIds]],
    );
  }
}

/** Each product that is part of a suite, with the outermost one that it is part of. */
const suitesSql = `
  with recursive above as (
    select id, suite_id as suite, 1 as depth from products where suite_id is not null
    union all
    select a.id, p.suite_id, a.depth + 1 from above a join products p on p.id = a.suite
    where p.suite_id is not null and a.depth < 10
  ), suites as (
    select distinct on (id) id, suite from above order by id, depth desc
  )`;
