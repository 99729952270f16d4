import { fromMinorUnits, toMinorUnits, type Money } from '../records';
import { addMonths } from '../records/addPeriod';
import type { Licence } from './licenceFields';
import type { ForecastAnswer, ForecastGrouping } from './renewalSchemas';
import { laterTerm, timesUntil, type Term } from './Term';

/** A term with its price. */
export interface PricedTerm extends Term {
  cost?: Money;
}

/** What a forecast asks of a licence. */
export interface ForecastLicence
  extends Pick<
    Licence,
    'id' | 'status' | 'renewal' | 'terminatedOn' | 'costCentre' | 'owner'
  > {
  supplier?: { ref: string; name: string };
  /** All its terms, in any order: those that were, the current one, and those to which it is renewed already. */
  terms: readonly PricedTerm[];
}

/** What falls due: the price of a term, in the month in which it begins. */
export interface Due {
  licence: ForecastLicence;
  /** `2026-04`. */
  month: string;
  /** Only if somebody renews it: its last term ends by itself. */
  isIfRenewed: boolean;
  /** Undefined when nobody said what it costs. */
  cost?: Money;
}

/**
 * What falls due in so many months, from one (`2026-04`) on. A term's price falls due in the month of its first day.
 * What renews by itself, and what is evergreen, is followed by terms of the length and the price of its last; what has
 * to be renewed ends, and what it would cost from then on is told apart. What lapses or was terminated ends. A last
 * term without an end is followed by nothing.
 */
export function dues(
  licences: readonly ForecastLicence[],
  from: string,
  months: number,
): Due[] {
  const until = monthAfter(from, months);
  return licences.flatMap(licence =>
    termsOf(licence, `${from}-01`, `${until}-01`).flatMap(
      ({ isIfRenewed, ...term }) => {
        const month = term.from.slice(0, 7);
        const isDue =
          month >= from && month < until && isInForce(licence, term);
        return isDue ? [{ licence, month, isIfRenewed, cost: term.cost }] : [];
      },
    ),
  );
}

/** The forecast: dues added up per group and currency, and over all. */
export function forecast(
  licences: readonly ForecastLicence[],
  from: string,
  months: number,
  by: ForecastGrouping,
): ForecastAnswer {
  const all = dues(licences, from, months);
  const priced = all.flatMap(({ cost, ...due }) =>
    cost ? [{ ...due, cost }] : [],
  );
  const names = Array.from({ length: months }, (_, index) =>
    monthAfter(from, index),
  );
  const withoutCost = all.filter(due => !due.cost && !due.isIfRenewed);
  return {
    months: names,
    groups: groupsOf(priced, by).flatMap(({ dues: members, ...group }) =>
      seriesOf(members, names).map(series => ({ ...group, ...series })),
    ),
    totals: seriesOf(priced, names),
    withoutCost: new Set(withoutCost.map(({ licence }) => licence.id)).size,
  };
}

/** `2026-11`, 3 → `2027-02`. */
function monthAfter(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7);
}

/** The terms of a licence that begin before a day; of those to come, from another day on. */
function termsOf(
  licence: ForecastLicence,
  from: string,
  before: string,
): Array<PricedTerm & { isIfRenewed: boolean }> {
  const recorded = licence.terms.map(term => ({ ...term, isIfRenewed: false }));
  const last = licence.terms.reduce<PricedTerm | undefined>(
    (latest, term) => (latest && latest.from >= term.from ? latest : term),
    undefined,
  );
  if (!last || licence.status !== 'active') return recorded;
  const isIfRenewed =
    licence.renewal !== 'automatic' && licence.renewal !== 'evergreen';
  const following: typeof recorded = [];
  const begin = last.to ? timesUntil({ ...last, to: last.to }, from) : 1;
  for (let times = Math.max(1, begin); ; times += 1) {
    const term = laterTerm(last, times);
    if (!term || term.from >= before) return [...recorded, ...following];
    following.push({ ...term, cost: last.cost, isIfRenewed });
  }
}

function isInForce({ terminatedOn }: ForecastLicence, term: Term): boolean {
  return terminatedOn === undefined || term.from < terminatedOn;
}

type PricedDue = Due & { cost: Money };

interface Group {
  value?: string;
  name?: string;
  dues: PricedDue[];
}

/** By value, what has none last. */
function groupsOf(all: readonly PricedDue[], by: ForecastGrouping): Group[] {
  const groups = new Map<string, Group>();
  for (const due of all) {
    const { value, name } = groupOf(due, by);
    const group = groups.get(value ?? '') ?? {
      ...(value === undefined ? {} : { value }),
      ...(name === undefined ? {} : { name }),
      dues: [],
    };
    group.dues.push(due);
    groups.set(value ?? '', group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compare(a || '\uffff', b || '\uffff'))
    .map(([, group]) => group);
}

function groupOf(
  { month, licence }: PricedDue,
  by: ForecastGrouping,
): { value?: string; name?: string } {
  switch (by) {
    case 'month':
      return { value: month };
    case 'supplier':
      return { value: licence.supplier?.ref, name: licence.supplier?.name };
    case 'costCentre':
      return { value: licence.costCentre };
    case 'owner':
      return { value: licence.owner };
    default:
      throw new Error(`unknown grouping ${by satisfies never}`);
  }
}

/** One for each currency, by its code: sums of exact minor units. */
function seriesOf(all: readonly PricedDue[], months: readonly string[]) {
  const positions = new Map(months.map((month, index) => [month, index]));
  const sums = new Map<string, Sums[]>();
  for (const { cost, month, isIfRenewed } of all) {
    const { currency } = cost;
    const ofMonths = sums.get(currency) ?? months.map(() => noSums());
    sums.set(currency, ofMonths);
    const sum = ofMonths[positions.get(month)!];
    sum[isIfRenewed ? 'ifRenewed' : 'due'] += toMinorUnits(cost);
  }
  return [...sums]
    .sort(([a], [b]) => compare(a, b))
    .map(([currency, ofMonths]) => ({
      currency,
      ...toText(ofMonths.reduce(add, noSums()), currency),
      byMonth: ofMonths.map(each => toText(each, currency)),
    }));
}

/** In minor units. */
interface Sums {
  due: bigint;
  ifRenewed: bigint;
}

function noSums(): Sums {
  return { due: 0n, ifRenewed: 0n };
}

function add(a: Sums, b: Sums): Sums {
  return { due: a.due + b.due, ifRenewed: a.ifRenewed + b.ifRenewed };
}

function toText({ due, ifRenewed }: Sums, currency: string) {
  return {
    due: fromMinorUnits(due, currency).amount,
    ifRenewed: fromMinorUnits(ifRenewed, currency).amount,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
