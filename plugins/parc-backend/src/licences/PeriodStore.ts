import {
  fromMinorUnits,
  toMinorUnits,
  type LicencePeriod,
  type Money,
  type PeriodPatch,
  type SupersededTerm,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import { rowsOf, sql, type Database, type Transaction } from '../records';

interface PeriodRow {
  id: string;
  from: string | null;
  to: string;
  quantity: number | null;
  cost_minor: string | null;
  cost_currency: string | null;
  note: string | null;
}

const selected = `id, from_date::text as "from", to_date::text as "to", quantity, cost_minor, cost_currency, note`;

/** The terms of licences before the current one. */
export class PeriodStore {
  /** Newest first. */
  async list(knex: Database, licenceId: string): Promise<LicencePeriod[]> {
    const rows = await rowsOf<PeriodRow>(
      knex,
      sql(
        `select ${selected} from licence_periods where licence_id = ? order by to_date desc, id desc`,
        licenceId,
      ),
    );
    return rows.map(toPeriod);
  }

  async find(
    trx: Transaction,
    licenceId: string,
    id: string,
  ): Promise<LicencePeriod | undefined> {
    const [row] = await rowsOf<PeriodRow>(
      trx,
      sql(
        `select ${selected} from licence_periods where licence_id = ? and id::text = ?`,
        licenceId,
        id,
      ),
    );
    return row && toPeriod(row);
  }

  async add(
    trx: Transaction,
    licenceId: string,
    terms: readonly SupersededTerm[],
  ): Promise<void> {
    for (const { from, to, quantity, cost, note } of terms) {
      await trx('licence_periods').insert({
        id: uuidv7(),
        licence_id: licenceId,
        from_date: from ?? null,
        to_date: to,
        quantity: quantity ?? null,
        note: note ?? null,
        ...costColumns(cost),
      });
    }
  }

  /** Makes the earlier terms those that a file says. What is there already stays as it is, with its id and note. */
  async replace(
    trx: Transaction,
    licenceId: string,
    terms: readonly SupersededTerm[],
  ): Promise<void> {
    const rows = JSON.stringify(terms.map(toRow));
    await trx.raw(
      `delete from licence_periods p where p.licence_id = ? and not exists (
         select 1 from ${recordset} where ${same})`,
      [licenceId, rows],
    );
    await trx.raw(
      `insert into licence_periods (id, licence_id, from_date, to_date, quantity, cost_minor, cost_currency)
       select v.id, ?, v.from_date, v.to_date, v.quantity, v.cost_minor, v.cost_currency from ${recordset}
       where not exists (select 1 from licence_periods p where p.licence_id = ? and ${same})`,
      [licenceId, rows, licenceId],
    );
  }

  /** Whether a term is kept that ends on the day or later. */
  async hasUntil(
    trx: Transaction,
    licenceId: string,
    day: string,
  ): Promise<boolean> {
    const rows = await rowsOf(
      trx,
      sql(
        'select 1 from licence_periods where licence_id = ? and to_date >= ? limit 1',
        licenceId,
        day,
      ),
    );
    return rows.length > 0;
  }

  async update(
    trx: Transaction,
    id: string,
    { quantity, note, cost }: Omit<PeriodPatch, 'reason'>,
  ): Promise<void> {
    const changes = {
      ...(quantity === undefined ? {} : { quantity }),
      ...(note === undefined ? {} : { note }),
      ...(cost === undefined ? {} : costColumns(cost ?? undefined)),
    };
    if (Object.keys(changes).length === 0) return;
    await trx('licence_periods').where({ id }).update(changes);
  }
}

const recordset = `jsonb_to_recordset(?::jsonb) as v(
  id uuid, from_date date, to_date date, quantity double precision, cost_minor bigint, cost_currency char(3))`;

const same = `(p.from_date, p.to_date, p.quantity, p.cost_minor, p.cost_currency)
  is not distinct from (v.from_date, v.to_date, v.quantity, v.cost_minor, v.cost_currency)`;

function toRow({ from, to, quantity, cost }: SupersededTerm) {
  return {
    id: uuidv7(),
    from_date: from ?? null,
    to_date: to,
    quantity: quantity ?? null,
    ...costColumns(cost),
  };
}

function costColumns(cost: Money | undefined) {
  return {
    cost_minor: cost ? toMinorUnits(cost).toString() : null,
    cost_currency: cost?.currency ?? null,
  };
}

function toPeriod(row: PeriodRow): LicencePeriod {
  return {
    id: row.id,
    isCurrent: false,
    to: row.to,
    ...(row.from === null ? {} : { from: row.from }),
    ...(row.quantity === null ? {} : { quantity: row.quantity }),
    ...(row.cost_minor === null
      ? {}
      : {
          cost: fromMinorUnits(BigInt(row.cost_minor), row.cost_currency!),
        }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}
