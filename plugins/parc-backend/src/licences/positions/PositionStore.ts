import {
  foldText,
  fromMinorUnits,
  toMinorUnits,
  type MetricPosition,
  type Money,
  type PositionPoint,
  type PositionsAt,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql, type Database, type Transaction } from '../../records';
import type { ProductToCount } from './OwnedStore';

/** A position as it was computed. */
export interface Computed {
  product: ProductToCount;
  position: MetricPosition;
}

interface FigureRow {
  state: PositionPoint['state'];
  entitled: number | null;
  unlimited: boolean;
  consumed: number | null;
  shortfall: number;
  surplus: number;
  shortfall_cost_minor: string | null;
  shortfall_cost_currency: string | null;
  surplus_cost_minor: string | null;
  surplus_cost_currency: string | null;
}

const figures = `state, entitled, unlimited, consumed, shortfall, surplus, shortfall_cost_minor, shortfall_cost_currency,
  surplus_cost_minor, surplus_cost_currency`;
const figuresWithTypes = `state text, entitled double precision, unlimited boolean, consumed double precision,
  shortfall double precision, surplus double precision, shortfall_cost_minor bigint, shortfall_cost_currency char(3),
  surplus_cost_minor bigint, surplus_cost_currency char(3)`;
const setFigures = figures
  .split(/,\s*/)
  .map(each => `${each} = excluded.${each}`)
  .join(', ');
const columnsOf = (alias: string, columns: string) =>
  columns
    .split(/,\s*/)
    .map(each => `${alias}.${each}`)
    .join(', ');

/** Positions as they are written down, the points of each day, and the queue of products to compute again. */
export class PositionStore {
  /** Whether products wait for their positions. */
  async isAnyWaiting(knex: Database): Promise<boolean> {
    const rows = await rowsOf(
      knex,
      sql('select 1 from position_changes limit 1'),
    );
    return rows.length > 0;
  }

  /** Takes products out of the queue, each once; none when none waits. Waits for others who do so. */
  async take(trx: Transaction, most: number): Promise<string[]> {
    await trx.raw(
      `select pg_advisory_xact_lock(hashtextextended('parc-positions', 0))`,
    );
    const rows = await rowsOf<{ product_id: string }>(
      trx,
      sql(
        `with noted as (
           select distinct product_id from (select product_id from position_changes order by id limit ?) s
         )
         delete from position_changes where product_id in (select product_id from noted) returning product_id`,
        most,
      ),
    );
    return [...new Set(rows.map(each => each.product_id))];
  }

  /** Puts all products into the queue that have a position or may have one. */
  async noteAll(knex: Database): Promise<void> {
    await knex.raw(
      `insert into position_changes (product_id)
       select id from products where licensing = 'licensed' and deleted_at is null
       union select product_id from positions`,
    );
  }

  /** Products that have a position, or may have one. */
  async productIds(knex: Database): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(
      knex,
      sql(
        `select id from products where licensing = 'licensed' and deleted_at is null order by id`,
      ),
    );
    return rows.map(each => each.id);
  }

  /** Makes these the positions of some products. What comes out as before is not written. */
  async replace(
    trx: Transaction,
    productIds: string[],
    computed: readonly Computed[],
    { at, day }: { at: string; day: string },
  ): Promise<void> {
    const rows = JSON.stringify(computed.map(toRow));
    await trx.raw(
      `delete from positions where product_id = any(?::uuid[]) and (product_id, metric) not in (
         select product_id, metric from jsonb_to_recordset(?::jsonb) as v(product_id uuid, metric text))`,
      [[...productIds], rows],
    );
    await trx.raw(
      `with given as materialized (
         select * from jsonb_to_recordset(?::jsonb)
           as v(id uuid, code text, publisher text, product_id uuid, metric text, search_text text, ${figuresWithTypes})
       ), written as (
         insert into positions as p (id, version, created_at, updated_at, search_text, code, product_id, publisher, metric,
           computed_at, ${figures})
         select id, 1, ?::timestamptz, ?::timestamptz, search_text, code, product_id, publisher, metric, ?::timestamptz,
           ${figures} from given
         on conflict (product_id, metric) do update set version = p.version + 1, updated_at = excluded.updated_at,
           computed_at = excluded.computed_at, code = excluded.code, publisher = excluded.publisher,
           search_text = excluded.search_text, ${setFigures}
         where (p.code, p.publisher, ${columnsOf('p', figures)})
           is distinct from (excluded.code, excluded.publisher, ${columnsOf(
             'excluded',
             figures,
           )})
         returning *
       )
       insert into position_points (product_id, metric, day, ${figures})
       select product_id, metric, ?::date, ${figures} from written
       on conflict (product_id, metric, day) do update set ${setFigures}`,
      [rows, at, at, at, day],
    );
  }

  /** Writes down for a day what has no point of it yet. */
  async addPoints(knex: Database, day: string): Promise<void> {
    await knex.raw(
      `insert into position_points (product_id, metric, day, ${figures})
       select product_id, metric, ?::date, ${figures} from positions on conflict (product_id, metric, day) do nothing`,
      [day],
    );
  }

  async points(
    knex: Database,
    { productId, metric }: { productId: string; metric: string },
    { from, to }: { from: string; to: string },
  ): Promise<PositionPoint[]> {
    const rows = await rowsOf<FigureRow & { day: string }>(
      knex,
      sql(
        `select day::text, ${figures} from position_points
         where product_id = ? and metric = ? and day between ?::date and ?::date order by day`,
        productId,
        metric,
        from,
        to,
      ),
    );
    return rows.map(row => ({ day: row.day, ...toFigures(row) }));
  }

  /** All positions at the last day before or on this one of which there are points. */
  async pointsAt(knex: Database, day: string): Promise<PositionsAt> {
    const rows = await rowsOf<
      FigureRow & {
        day: string;
        code: string;
        name: string;
        product_id: string;
        metric: PositionsAt['items'][number]['metric'];
      }
    >(
      knex,
      sql(
        `select s.day::text, p.code, p.name, s.product_id, s.metric, ${columnsOf(
          's',
          figures,
        )}
         from position_points s join products p on p.id = s.product_id
         where s.day = (select max(day) from position_points where day <= ?::date) order by p.code, s.metric`,
        day,
      ),
    );
    return {
      ...(rows.length ? { day: rows[0].day } : {}),
      items: rows.map(row => ({
        code: `${row.code}.${row.metric}`,
        product: { id: row.product_id, ref: row.code, name: row.name },
        metric: row.metric,
        ...toFigures(row),
      })),
    };
  }
}

/** The code of a position: that of its product, and what is counted. */
export function codeOf({ product, position }: Computed): string {
  return `${product.code}.${position.metric}`;
}

function toRow({ product, position }: Computed) {
  const { figures: made } = position;
  const code = codeOf({ product, position });
  // One amount, or none where it is in several currencies.
  const surplus =
    made.surplusCosts.length === 1 ? made.surplusCosts[0] : undefined;
  return {
    id: uuidv7(),
    code,
    search_text: foldText(code),
    product_id: product.id,
    publisher: product.publisher,
    metric: position.metric,
    state: made.state,
    entitled: made.entitled,
    unlimited: made.isUnlimited,
    consumed: made.consumed,
    shortfall: made.shortfall,
    surplus: made.surplus,
    ...moneyColumns('shortfall_cost', made.shortfallCost),
    ...moneyColumns('surplus_cost', surplus),
  };
}

function moneyColumns(name: string, money: Money | undefined) {
  return {
    [`${name}_minor`]: money && toMinorUnits(money).toString(),
    [`${name}_currency`]: money?.currency,
  };
}

function toFigures(row: FigureRow) {
  const money = (minor: string | null, currency: string | null) =>
    minor === null ? undefined : fromMinorUnits(BigInt(minor), currency!);
  return {
    state: row.state,
    ...(row.entitled === null ? {} : { entitled: row.entitled }),
    unlimited: row.unlimited,
    ...(row.consumed === null ? {} : { consumed: row.consumed }),
    shortfall: row.shortfall,
    surplus: row.surplus,
    shortfallCost: money(row.shortfall_cost_minor, row.shortfall_cost_currency),
    surplusCost: money(row.surplus_cost_minor, row.surplus_cost_currency),
  };
}
