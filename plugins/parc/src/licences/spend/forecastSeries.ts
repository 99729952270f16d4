import type { ForecastAnswer } from '@parc/backstage-plugin-parc-common';

type ForecastGroup = ForecastAnswer['groups'][number];

/** The bars of one currency: each month, made of its groups. */
export interface ForecastSeries {
  currency: string;
  /** The dearest first; what is left over is one group more, `rest`. */
  series: Array<{ key: string; group?: ForecastGroup }>;
  points: Array<{ month: string; values: Record<string, number> }>;
  groups: ForecastGroup[];
  total: ForecastAnswer['totals'][number];
}

/** More colours than these nobody tells apart. */
const mostSeries = 7;

/** Per currency; they are never added up. With `isWithRenewals` also what is due only if somebody renews it. */
export function forecastSeries(
  answer: ForecastAnswer,
  isWithRenewals: boolean,
): ForecastSeries[] {
  const amount = (of: { due: string; ifRenewed: string }) =>
    Number(of.due) + (isWithRenewals ? Number(of.ifRenewed) : 0);
  return answer.totals.map(total => {
    const groups = answer.groups
      .filter(({ currency }) => currency === total.currency)
      .sort((a, b) => amount(b) - amount(a));
    const own = groups.length > mostSeries + 1 ? mostSeries : groups.length;
    const keyed = groups.map((group, at) => ({
      key: at < own ? `group${at}` : 'rest',
      group,
    }));
    return {
      currency: total.currency,
      total,
      groups,
      series: [
        ...keyed.slice(0, own),
        ...(own < groups.length ? [{ key: 'rest' }] : []),
      ],
      points: answer.months.map((month, index) => ({
        month,
        values: sumsByKey(keyed, index, amount),
      })),
    };
  });
}

function sumsByKey(
  keyed: ReadonlyArray<{ key: string; group: ForecastGroup }>,
  index: number,
  amount: (of: { due: string; ifRenewed: string }) => number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { key, group } of keyed) {
    sums[key] = (sums[key] ?? 0) + amount(group.byMonth[index]);
  }
  return sums;
}
