import {
  goneStatuses,
  type ReclaimAnswer,
  type ReclaimItem,
  type ReclaimQuery,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, rowsOf, sql, type Sql, type Transaction } from '../records';
import {
  isTermSql,
  savingOf,
  savingSql,
  totalSavings,
  type SavingRow,
} from './savingSql';

/** What a day means for what is taken back: `YYYY-MM-DD`. */
export interface ReclaimDays {
  today: string;
  /** What was last used before is unused. */
  unusedBefore: string;
}

interface ReclaimRow extends SavingRow {
  id: string;
  number: string;
  licence_id: string;
  licence_number: string;
  licence_name: string;
  product_id: string | null;
  product_code: string | null;
  product_name: string | null;
  assignee: string | null;
  asset_id: string | null;
  asset_tag: string | null;
  asset_name: string | null;
  quantity: number;
  since: string;
  locked_until: string | null;
  cause: ReclaimItem['cause'];
  rank: number;
  last_used: string | null;
}

/** In this order the strongest cause comes first. */
const ranks = `array['departed', 'asset-gone', 'unused', 'not-installed']`;

/** The product, or the suite that it is part of, is on the asset now. */
const isOn = (asset: string) => `exists (
  select 1 from installations i
  join software_versions v on v.id = i.version_id
  join software_releases e on e.id = v.release_id
  left join software_releases s on s.id = e.counts_as
  where i.asset_id = ${asset} and i.until is null and (e.product_id = l.product_id or s.product_id = l.product_id))`;

/** An agent said what is on the asset. */
const isKnown = (asset: string) =>
  `exists (select 1 from installations i where i.asset_id = ${asset} and i.until is null)`;

/** Finds allocations that can be taken back, and what that saves. */
export class ReclaimStore {
  /** `where` narrows the alias `r` of allocations to what the reader may see. */
  async list(
    trx: Transaction,
    where: Sql,
    query: ReclaimQuery,
    days: ReclaimDays,
  ): Promise<ReclaimAnswer> {
    const found = candidates(where, query, days);
    const [rank, id] = query.cursor?.split('.') ?? ['0', ''];
    const rows = await rowsOf<ReclaimRow>(
      trx,
      joinSql(
        [
          found,
          sql(
            `select * from found where (?::text = '' or (rank, id::text) > (?::integer, ?::text))
             order by rank, id limit ${query.limit + 1}`,
            id,
            Number(rank),
            id,
          ),
        ],
        ' ',
      ),
    );
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(row => toItem(row, days.today)),
      ...(await totalSavings(trx, found)),
      pageInfo:
        last && rows.length > query.limit
          ? { nextCursor: `${last.rank}.${last.id}` }
          : {},
    };
  }
}

/** `with found as (…)`: each open allocation that has a cause, with the strongest. */
function candidates(
  where: Sql,
  { cause, licence, product, assignee }: ReclaimQuery,
  { unusedBefore }: ReclaimDays,
): Sql {
  const conditions = [
    where,
    sql('r.until is null'),
    ...(licence === undefined ? [] : [named('l.id', 'l.number', licence)]),
    ...(product === undefined ? [] : [named('p.id', 'p.code', product)]),
    ...(assignee ? [sql('r.assignee = any(?::text[])', assignee)] : []),
  ];
  const narrowed = joinSql(conditions, ' and ');
  return sql(
    `with looked as (
       select r.id, r.number, r.assignee, r.asset_id, r.quantity, r.since::text as since,
         r.locked_until::text as locked_until,
         l.id as licence_id, l.number as licence_number, l.name as licence_name,
         p.id as product_id, p.code as product_code, p.name as product_name,
         x.tag as asset_tag, coalesce(x.name, x.tag) as asset_name,
         used.last::date::text as last_used,
         case
           when d.person is not null then 'departed'
           when x.deleted_at is not null or x.status = any(?::text[]) then 'asset-gone'
           when used.last < ?::date then 'unused'
           when used.last is null and p.machines > 0 and ${notInstalled} then 'not-installed'
         end as cause,
         ${savingSql(
           'r.quantity',
         )} as saving_minor, l.unit_cost_currency as currency,
         ${isTermSql} as is_term
       from allocations r
       join licences l on l.id = r.licence_id and l.deleted_at is null
       left join products p on p.id = l.product_id
       left join departed_people d on d.person = r.assignee
       left join assets x on x.id = r.asset_id
       left join lateral (
         select max(coalesce(u.until_at, u.from_at)) as last from software_usage u
         where u.product_id = p.id and (u.user_ref = r.assignee or u.asset_id = r.asset_id)
       ) used on true
       where ${narrowed.text}
     ), found as materialized (
       select looked.*, array_position(${ranks}, cause) as rank,
         case when is_term then 'yearly' else 'once' end as saving_is
       from looked where cause is not null and (?::text is null or cause = ?::text)
     )`,
    [...goneStatuses],
    unusedBefore,
    ...narrowed.values,
    cause ?? null,
    cause ?? null,
  );
}

function named(id: string, ref: string, value: string): Sql {
  return sql(`(${id}::text = ? or lower(${ref}) = lower(?))`, value, value);
}

/** Of what agents report on: an asset, or all the machines of a user who has some. */
const notInstalled = `(
  (x.id is not null and ${isKnown('x.id')} and not ${isOn('x.id')})
  or (r.assignee like 'user:%'
    and exists (select 1 from assets m where m.assigned_to = r.assignee and m.deleted_at is null and ${isKnown(
      'm.id',
    )})
    and not exists (select 1 from assets m where m.assigned_to = r.assignee and m.deleted_at is null and ${isOn(
      'm.id',
    )})))`;

function toItem(row: ReclaimRow, today: string): ReclaimItem {
  const isGone = row.cause === 'departed' || row.cause === 'asset-gone';
  const reference = (id: string, ref: string, name: string) => ({
    id,
    ref,
    name,
  });
  return {
    allocation: { id: row.id, ref: row.number },
    licence: reference(row.licence_id, row.licence_number, row.licence_name),
    ...(row.product_id
      ? {
          product: reference(
            row.product_id,
            row.product_code!,
            row.product_name!,
          ),
        }
      : {}),
    ...(row.assignee ? { assignee: row.assignee } : {}),
    ...(row.asset_id
      ? { asset: reference(row.asset_id, row.asset_tag!, row.asset_name!) }
      : {}),
    quantity: row.quantity,
    since: row.since,
    ...(row.locked_until ? { lockedUntil: row.locked_until } : {}),
    isLocked: !isGone && Boolean(row.locked_until && today < row.locked_until),
    cause: row.cause,
    ...(row.cause === 'unused' && row.last_used
      ? { lastUsed: row.last_used }
      : {}),
    ...savingOf(row),
  };
}
