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
