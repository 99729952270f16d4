import {
  addDays,
  fromMinorUnits,
  type Licence,
  type PricedTerm,
} from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  selectRecord,
  sql,
  type Narrowed,
  type RecordStore,
  type Sql,
  type Transaction,
} from '../../records';

/** What is read of each licence. */
const fields = [
  'number',
  'name',
  'product',
  'status',
  'renewal',
  'start',
  'end',
  'noticePeriod',
  'noticeDate',
  'maintenanceUntil',
  'terminatedOn',
  'purchaseDate',
  'owner',
  'supplier',
  'costCentre',
  'cost',
];

/** Licences from which what comes up is made; more than that is nothing for one answer. */
export const mostLicences = 20_000;

/** Reads licences by the days on which something comes up with them. */
export class RenewalStore {
  constructor(private readonly licences: RecordStore) {}

  /**
   * The licences with a notice day, an end or an end of maintenance from one day to another, and those that renewed by
   * themselves before; at most {@link mostLicences}. An index serves each of the days.
   */
  comingUp(narrowed: Narrowed, from: string, to: string): Promise<Licence[]> {
    return this.licences.read(narrowed, (trx, where) =>
      this.select(
        trx,
        sql(
          `${where.text} and (
             r.notice_date between ?::date and ?::date or r.maintenance_until between ?::date and ?::date
             or r.end_date between ?::date and ?::date
             or r.end_date < ?::date and r.renewal = 'automatic' and r.status = 'active')
           limit ${mostLicences + 1}`,
          ...where.values,
          ...[from, to, from, to],
          // What renews by itself comes up on the day after its end.
          ...[addDays(from, -1), to, from],
        ),
      ),
    );
  }

  /** The licences whose terms may begin before a day, from another on, with those terms. */
  withTerms(
    narrowed: Narrowed,
    from: string,
    before: string,
  ): Promise<Array<Licence & { terms: PricedTerm[] }>> {
    return this.licences.read(narrowed, async (trx, where) => {
      const found = await this.select(
        trx,
        sql(
          `${where.text} and coalesce(r.start, r.purchase_date) < ?::date
           and (coalesce(r.start, r.purchase_date) >= ?::date or r.status = 'active' and r.end_date is not null)`,
          ...where.values,
          before,
          from,
        ),
      );
      const earlier = await this.earlierTerms(trx, where, from, before);
      return found.map(licence => ({
        ...licence,
        terms: [...currentTerm(licence), ...(earlier.get(licence.id) ?? [])],
      }));
    });
  }

  /** Of the terms before the current ones, those that begin from one day on: of what was renewed ahead. */
  private async earlierTerms(
    trx: Transaction,
    where: Sql,
    from: string,
    before: string,
  ): Promise<Map<string, PricedTerm[]>> {
    const rows = await rowsOf<{
      id: string;
      from: string;
      to: string;
      minor: string | null;
      currency: string | null;
    }>(
      trx,
      sql(
        `select p.licence_id as id, p.from_date::text as "from", p.to_date::text as "to",
           p.cost_minor as minor, p.cost_currency as currency
         from licence_periods p join licences r on r.id = p.licence_id
         where p.from_date >= ?::date and p.from_date < ?::date and ${where.text}`,
        from,
        before,
        ...where.values,
      ),
    );
    const terms = new Map<string, PricedTerm[]>();
    for (const { id, from: begins, to, minor, currency } of rows) {
      const cost =
        minor && currency
          ? { cost: fromMinorUnits(BigInt(minor), currency) }
          : {};
      const known = terms.get(id) ?? [];
      terms.set(id, [...known, { from: begins, to, ...cost }]);
    }
    return terms;
  }

  private async select(trx: Transaction, where: Sql): Promise<Licence[]> {
    const { tables, table } = this.licences;
    const selection = selectRecord(tables, table, fields);
    const rows = await rowsOf<Record<string, unknown>>(
      trx,
      sql(
        `select ${selection.columns} from ${table.name} r ${selection.joins} where ${where.text}`,
        ...where.values,
      ),
    );
    return rows.map(row => selection.toRecord(row) as unknown as Licence);
  }
}

/** What was bought for good begins when it was bought. */
function currentTerm(licence: Licence): PricedTerm[] {
  const { start, end, cost, purchaseDate } = licence;
  const from = start ?? purchaseDate;
  if (!from) return [];
  return [
    {
      from,
      // Where nobody said when the term began, nobody knows how long the next is.
      ...(start && end ? { to: end } : {}),
      ...(cost ? { cost } : {}),
    },
  ];
}
