import type { SoftwareInstallation } from '@parc/backstage-plugin-parc-common';
import {
  escapeLike,
  joinSql,
  rowsOf,
  sql,
  type Database,
  type Sql,
} from '../records';
import { lastUsedOn } from './usage';

/** How far a list of installations was read. */
export interface InstallationPlace {
  assetId: string;
  versionId: number;
  /** ISO 8601 in UTC. */
  since: string;
}

/** Which installations are listed: of a product, or on some assets. */
export interface InstallationsAsked {
  productId?: string;
  release?: number;
  assetId?: string;
  user?: string;
  past: boolean;
  q?: string;
  limit: number;
  after?: InstallationPlace;
}

type Row = SoftwareInstallation & { place: InstallationPlace };

/** Installations over all assets as people read them, in the order of their assets. */
export class InstallationListStore {
  /** @param scope - What of assets, as the alias `r`, the reader may see. */
  async list(
    knex: Database,
    asked: InstallationsAsked,
    scope: Sql,
  ): Promise<Row[]> {
    const narrowed =
      asked.assetId === undefined && asked.user === undefined
        ? ofProduct(asked, scope)
        : ofAssets(asked, scope);
    const rows = await rowsOf<{
      item: SoftwareInstallation;
      place: InstallationPlace;
    }>(
      knex,
      sql(
        `select jsonb_strip_nulls(jsonb_build_object(
             'asset', jsonb_build_object('id', a.id, 'ref', a.tag, 'name', a.name, 'status', a.status, 'assignedTo', a.assigned_to),
             'name', t.name, 'publisher', nullif(t.publisher, ''), 'version', nullif(v.version, ''),
             'architecture', nullif(v.architecture, ''),
             'product', case when p.id is not null then jsonb_build_object('id', p.id, 'ref', p.code, 'name', p.name) end,
             'edition', nullif(l.edition, ''), 'release', nullif(l.release, ''), 'licensing', v.licensing,
             'installedOn', i.installed_on, 'since', ${iso(
               'i.since',
             )}, 'until', ${iso('i.until')},
             'lastSeen', ${iso('a.last_seen')}, 'lastUsed', ${iso(
          lastUsedOn('i.asset_id', 'l.product_id'),
        )})) as item,
           jsonb_build_object('assetId', i.asset_id, 'versionId', i.version_id, 'since', ${iso(
             'i.since',
           )}) as place
         from (${narrowed.text}) i
         join assets a on a.id = i.asset_id
         join software_versions v on v.id = i.version_id join software_titles t on t.id = v.title_id
         left join software_releases l on l.id = v.release_id left join products p on p.id = l.product_id
         order by i.asset_id, i.version_id, i.since`,
        ...narrowed.values,
      ),
    );
    return rows.map(({ item, place }) => ({ ...item, place }));
  }
}

const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Some installations of each version of a product, which an index has in order, and of those the first. */
function ofProduct(asked: InstallationsAsked, scope: Sql): Sql {
  const { productId, release, limit } = asked;
  const word = asked.q ? `%${escapeLike(asked.q.toLowerCase())}%` : undefined;
  const each = (isPast: boolean) => {
    const where = joinSql(
      [
        sql(`i.until is ${isPast ? 'not ' : ''}null`),
        ...beyond(asked.after),
        scope,
        ...(word === undefined
          ? []
          : [
              sql(
                '(v.isnamed or lower(r.tag) like ? or lower(r.name) like ?)',
                word,
                word,
              ),
            ]),
      ],
      ' and ',
    );
    return sql(
      `select i.* from versions v cross join lateral (
         select i.* from installations i join assets r on r.id = i.asset_id
         where i.version_id = v.id and ${where.text} order by i.asset_id, i.since limit ${limit}
       ) i`,
      ...where.values,
    );
  };
  const found = joinSql(
    asked.past ? [each(false), each(true)] : [each(false)],
    ' union all ',
  );
  return sql(
    `with versions as materialized (
       select v.id, ${
         word === undefined ? 'true' : 'lower(t.name) like ?'
       } as isnamed
       from software_releases l join software_versions v on v.release_id = l.id join software_titles t on t.id = v.title_id
       where l.product_id = ?::uuid and (?::integer is null or l.id = ?::integer)
     )
     select * from (${
       found.text
     }) i order by i.asset_id, i.version_id, i.since limit ${limit}`,
    ...(word === undefined ? [] : [word]),
    productId!,
    release ?? null,
    release ?? null,
    ...found.values,
  );
}

/** What is on one asset, or on those of a user. */
function ofAssets(asked: InstallationsAsked, scope: Sql): Sql {
  const { assetId, user, productId, release, past, q, limit } = asked;
  const word = q ? `%${escapeLike(q.toLowerCase())}%` : undefined;
  const where = joinSql(
    [
      sql('true'),
      ...(assetId ? [sql('i.asset_id = ?::uuid', assetId)] : []),
      ...(user
        ? [sql('r.assigned_to = ? and r.deleted_at is null', user)]
        : []),
      ...(past ? [] : [sql('i.until is null')]),
      ...(productId ? [sql('l.product_id = ?::uuid', productId)] : []),
      ...(release ? [sql('l.id = ?', release)] : []),
      ...(word
        ? [
            sql(
              '(lower(t.name) like ? or lower(t.publisher) like ? or lower(r.tag) like ?)',
              word,
              word,
              word,
            ),
          ]
        : []),
      ...beyond(asked.after),
      scope,
    ],
    ' and ',
  );
  return sql(
    `select i.* from assets r join installations i on i.asset_id = r.id
     join software_versions v on v.id = i.version_id join software_titles t on t.id = v.title_id
     left join software_releases l on l.id = v.release_id
     where ${where.text} order by i.asset_id, i.version_id, i.since limit ${limit}`,
    ...where.values,
  );
}

function beyond(after: InstallationPlace | undefined): Sql[] {
  if (!after) return [];
  return [
    sql(
      `i.asset_id >= ?::uuid and (i.asset_id, i.version_id, i.since) > (?::uuid, ?::integer, ?::timestamptz)`,
      after.assetId,
      after.assetId,
      after.versionId,
      after.since,
    ),
  ];
}
