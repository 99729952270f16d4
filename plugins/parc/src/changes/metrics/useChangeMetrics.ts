import { useApi } from '@backstage/core-plugin-api';
import {
  changeMetricGroupings,
  type ChangeMetricsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { daysOfPeriod, useSearchFilters, useToday } from '../../records';

/** What the address narrows the metrics to, by the fields of changes. */
export const metricsFilters = [
  'raisedBy',
  'items',
  'reasonCategory',
  'category',
  'type',
] as const;
export type MetricsFilters = Partial<
  Record<(typeof metricsFilters)[number], string>
>;

/** The metrics for which the address asks, and what it narrows them to. */
export function useChangeMetrics(): Loaded<ChangeMetricsAnswer> & {
  narrowed: MetricsFilters;
} {
  const client = useApi(parcApiRef).changes;
  const { get } = useSearchFilters();
  const days = daysOfPeriod(get('period'), useToday());
  const narrowed: MetricsFilters = Object.fromEntries(
    metricsFilters.flatMap(name => {
      const value = get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const params = {
    ...days,
    by: changeMetricGroupings.find(each => each === get('by')) ?? 'month',
    filter:
      Object.entries(narrowed)
        .map(([name, value]) => `${name}=${value}`)
        .join(',') || undefined,
  };
  const loaded = useLoaded(`change-metrics ${JSON.stringify(params)}`, () =>
    client.metrics(params),
  );
  return { ...loaded, narrowed };
}
