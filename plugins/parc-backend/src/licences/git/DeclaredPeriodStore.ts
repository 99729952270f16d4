import type { DeclaredPeriod } from '@parc/backstage-plugin-parc-common';
import { toMinorUnits } from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../records';

type Period = Omit<DeclaredPeriod, 'path'>;

/** The terms of licences that files declare. */
export class DeclaredPeriodStore {
  /** Makes a licence's terms beside the current one those of its file. */
  async replace(
    trx: Transaction,
    licenceId: string,
    periods: readonly Period[],
  ): Promise<void> {
    const rows = JSON.stringify(periods.map(toRow));
    // What is there already stays as it is, with its note.
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

  /** Keeps a term that was over when its file began to say the next one. */
  async keep(
    trx: Transaction,
    licenceId: string,
    period: Period,
  ): Promise<void> {
    await trx.raw(
      `insert into licence_periods (id, licence_id, from_date, to_date, quantity, cost_minor, cost_currency)
       select v.id, ?, v.from_date, v.to_date, v.quantity, v.cost_minor, v.cost_currency from ${recordset}
       where not exists (select 1 from licence_periods p where p.licence_id = ? and p.to_date >= v.to_date)`,
      [licenceId, JSON.stringify([toRow(period)]), licenceId],
    );
  }
}

const recordset = `jsonb_to_recordset(?::jsonb) as v(
  id uuid, from_date date, to_date date, quantity double precision, cost_minor bigint, cost_currency char(3))`;

const same = `(p.from_date, p.to_date, p.quantity, p.cost_minor, p.cost_currency)
  is not distinct from (v.from_date, v.to_date, v.quantity, v.cost_minor, v.cost_currency)`;

function toRow({ from, to, quantity, cost }: Period) {
  return {
    id: uuidv7(),
    from_date: from ?? null,
    to_date: to,
    quantity: quantity ?? null,
    cost_minor: cost ? String(toMinorUnits(cost)) : null,
    cost_currency: cost?.currency ?? null,
  };
}
