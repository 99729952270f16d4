import {
  fromMinorUnits,
  type Money,
  type ReclaimAnswer,
} from '@parc/backstage-plugin-parc-common';
import { joinSql, rowsOf, sql, type Sql, type Transaction } from '../records';

/** What is saved, in a row of what could be. */
export interface SavingRow {
  saving_minor: string | null;
  currency: string | null;
  saving_is: 'yearly' | 'once';
}

/** The SQL of whether a licence `l` is for a term: then it costs again each year. */
export const isTermSql = `(l.type = 'subscription' or l.end_date is not null)`;

/** The SQL of what a year of so many rights of a licence `l` costs, where its term is known and is not a year; else what they cost. */
export function savingSql(quantity: string): string {
  return `round(l.unit_cost_minor * ${quantity} *
    case when ${isTermSql} and l.end_date - l.start + 1 not between 364 and 367
      then 365.2425 / (l.end_date - l.start + 1) else 1 end)`;
}

/** What a row saves; nothing where no price is known. */
export function savingOf(row: SavingRow): {
  saving?: Money;
  savingIs?: SavingRow['saving_is'];
} {
  const { saving_minor: minor, currency, saving_is: savingIs } = row;
  if (minor === null || currency === null) return {};
  return {
    saving: fromMinorUnits(BigInt(Math.round(Number(minor))), currency),
    savingIs,
  };
}

/** How many there are in `found`, which is `with found as (…)` of {@link SavingRow}s, and what they save in all. */
export async function totalSavings(
  trx: Transaction,
  found: Sql,
): Promise<Pick<ReclaimAnswer, 'totalItems' | 'savings'>> {
  const total = sql(
    `select currency, saving_is, sum(saving_minor)::bigint::text as saving_minor, count(*)::integer as count
     from found group by 1, 2 order by 1, 2 desc`,
  );
  const rows = await rowsOf<SavingRow & { count: number }>(
    trx,
    joinSql([found, total], ' '),
  );
  return {
    totalItems: rows.reduce((sum, each) => sum + each.count, 0),
    savings: rows.flatMap(row => {
      const { saving, savingIs } = savingOf(row);
      return saving && savingIs ? [{ savingIs, ...saving }] : [];
    }),
  };
}
