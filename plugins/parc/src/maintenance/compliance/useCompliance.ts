import { useApi } from '@backstage/core-plugin-api';
import {
  complianceGroupings,
  type ComplianceAnswer,
  type ComplianceGrouping,
  type ComplianceItem,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import {
  daysOfPeriod,
  useCursorPages,
  useSearchFilters,
  useToday,
  type CursorPages,
} from '../../records';

/** What the address narrows both pages to. */
export const complianceFilters = [
  'plan',
  'location',
  'team',
  'category',
] as const;
/** What else a figure narrows its list to. */
export const figureFilters = ['site', 'without', 'outcome'] as const;

/** The period and the filters of the address. */
export type ComplianceWanted = { from: string; to: string } & Partial<
  Record<
    (typeof complianceFilters)[number] | (typeof figureFilters)[number],
    string
  >
>;

/** What the address asks for: days, or a period by its name, or the year up to today. */
export function useComplianceWanted(): ComplianceWanted {
  const { get } = useSearchFilters();
  const days = daysOfPeriod(get('period'), useToday());
  const given = [...complianceFilters, ...figureFilters].flatMap(name => {
    const value = get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    from: get('from') ?? days.from,
    to: get('to') ?? days.to,
    ...Object.fromEntries(given),
  };
}

/** By what the address groups the figures. */
export function useComplianceGrouping(): ComplianceGrouping {
  const asked = useSearchFilters().get('by');
  return complianceGroupings.find(each => each === asked) ?? 'plan';
}

/** The figures, group by group. */
export function useComplianceFigures(
  wanted: ComplianceWanted,
  by: ComplianceGrouping,
): Loaded<ComplianceAnswer> {
  const client = useApi(parcApiRef).compliance;
  const { outcome: _, ...filter } = wanted;
  const params = { ...filter, by };
  return useLoaded(`compliance ${JSON.stringify(params)}`, () =>
    client.figures(params),
  );
}

/** The list behind a figure. */
export function useComplianceItems(
  wanted: ComplianceWanted,
): CursorPages<ComplianceItem> {
  const client = useApi(parcApiRef).compliance;
  const params = { ...wanted, outcome: wanted.outcome?.split(',') };
  return useCursorPages(`compliance-items ${JSON.stringify(params)}`, cursor =>
    client.items({ ...params, cursor, limit: 100 }),
  );
}
