import {
  fromMinorUnits,
  type LicenceTerm,
  type LicenceType,
  type Metric,
  type Money,
  type OwnedLicence,
  type Variant,
} from '@parc/backstage-plugin-parc-common';
import { rowsOf, sql, type Database } from '../../records';
import { countsSql } from './settleSql';

/** A product as positions ask for it. */
export interface ProductToCount {
  id: string;
  code: string;
  name: string;
  publisher?: string;
  metric?: Metric;
  minimums: { perProcessor?: number; perServer?: number };
  listPrice?: Money;
  /** It is licensed, and lives. */
  isLicensed: boolean;
  /** It is licensed with its suite. */
  isMember: boolean;
}

/** A licence as positions ask for it, and as they name it. */
export interface LicenceToCount extends OwnedLicence {
  productId: string;
  ref: string;
  name: string;
  agreement?: string;
}

/** What is given out of a licence; to which asset, where rights are bound to it. */
export interface Given {
  licenceId: string;
  assetId?: string;
  quantity: number;
}

interface Period {
  from: string | null;
  to: string;
  quantity: number | null;
  costMinor: string | null;
  costCurrency: string | null;
}

/** Products, what is owned of them, and what of that is given out. */
export class OwnedStore {
  async products(knex: Database, ids: string[]): Promise<ProductToCount[]> {
    const rows = await rowsOf<Record<string, never>>(
      knex,
      sql(
        `select id, code, name, publisher, metric, cores_per_processor, cores_per_server, list_price_minor, list_price_currency,
           licensing = 'licensed' and deleted_at is null as is_licensed, suite_id is not null as is_member
         from products where id = any(?::uuid[])`,
        ids,
      ),
    );
    return rows.map(row => ({
      id: row.id,
      code: row.code,
      name: row.name,
      publisher: row.publisher ?? undefined,
      metric: row.metric ?? undefined,
      minimums: {
        perProcessor: row.cores_per_processor ?? undefined,
        perServer: row.cores_per_server ?? undefined,
      },
      listPrice: toMoney(row.list_price_minor, row.list_price_currency),
      isLicensed: row.is_licensed,
      isMember: row.is_member,
    }));
  }

  async licences(
    knex: Database,
    productIds: string[],
  ): Promise<LicenceToCount[]> {
    const rows = await rowsOf<Record<string, never>>(
      knex,
      sql(
        `select l.id, l.product_id, l.number, l.name, l.edition, l.release, l.type, l.metric, l.quantity, l.pack_size,
           l.unlimited, l.upgrade_right, l.downgrade_right, l.status, l.start::text, l.end_date::text, l.renewal,
           l.terminated_on::text, coalesce(l.purchase_date, l.start)::text as bought, l.agreement, l.cost_minor,
           l.cost_currency, (
             select json_agg(json_build_object('from', p.from_date, 'to', p.to_date, 'quantity', p.quantity,
               'costMinor', p.cost_minor::text, 'costCurrency', p.cost_currency) order by p.to_date)
             from licence_periods p where p.licence_id = l.id
           ) as periods
         from licences l where l.product_id = any(?::uuid[]) and l.deleted_at is null
         order by l.product_id, l.number`,
        productIds,
      ),
    );
    return rows.map(toLicence);
  }

  /** What is given out at a day, of what counts: not to assets that do not. */
  async given(
    knex: Database,
    productIds: string[],
    day: string,
  ): Promise<Given[]> {
    const rows = await rowsOf<{
      licence_id: string;
      asset_id: string | null;
      quantity: number;
    }>(
      knex,
      sql(
        `select a.licence_id, case when l.type = 'oem' then a.asset_id end as asset_id, sum(a.quantity) as quantity
         from licences l join allocations a on a.licence_id = l.id left join assets s on s.id = a.asset_id
         where l.product_id = any(?::uuid[]) and l.deleted_at is null and a.deleted_at is null
           and a.since <= ?::date and (a.until is null or a.until > ?::date)
           and (a.asset_id is null or ${countsSql('s')})
         group by 1, 2`,
        productIds,
        day,
        day,
      ),
    );
    return rows.map(row => ({
      licenceId: row.licence_id,
      assetId: row.asset_id ?? undefined,
      quantity: row.quantity,
    }));
  }
}

/** What a licence is for; what is empty is left out. */
export function variantOf({ edition, release }: Variant): Variant {
  return {
    ...(edition ? { edition } : {}),
    ...(release ? { release } : {}),
  };
}

function toLicence(row: Record<string, never>): LicenceToCount {
  const periods = (row.periods ?? []) as Period[];
  return {
    id: row.id,
    productId: row.product_id,
    ref: row.number,
    name: row.name,
    ...variantOf({ edition: row.edition, release: row.release }),
    hasUpgradeRight: row.upgrade_right ?? false,
    hasDowngradeRight: row.downgrade_right ?? false,
    type: row.type as LicenceType,
    metric: row.metric ?? undefined,
    quantity: row.quantity ?? undefined,
    packSize: row.pack_size ?? undefined,
    unlimited: row.unlimited ?? undefined,
    status: row.status as LicenceTerm['status'],
    start: row.start ?? undefined,
    end: row.end_date ?? undefined,
    renewal: row.renewal ?? undefined,
    terminatedOn: row.terminated_on ?? undefined,
    bought: row.bought ?? undefined,
    agreement: row.agreement ?? undefined,
    cost: toMoney(row.cost_minor, row.cost_currency),
    periods: periods.map(({ from, to, quantity, costMinor, costCurrency }) => ({
      from: from ?? undefined,
      to,
      quantity: quantity ?? undefined,
      cost: toMoney(costMinor, costCurrency),
    })),
  };
}

function toMoney(
  minor: string | null,
  currency: string | null,
): Money | undefined {
  return minor === null || currency === null
    ? undefined
    : fromMinorUnits(BigInt(minor), currency);
}
