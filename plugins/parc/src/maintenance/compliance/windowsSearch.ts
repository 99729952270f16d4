import type {
  ComplianceGrouping,
  ComplianceOutcome,
} from '@parc/backstage-plugin-parc-common';
import type { ComplianceWanted } from './useCompliance';

/** The group of a figure; of what has no value, nothing. */
export interface FigureGroup {
  by: ComplianceGrouping;
  value?: string;
}

/**
 * The search part of the address of the list behind a figure: its period and filters, its group, and which outcomes it
 * counts. A month is days.
 */
export function windowsSearch(
  wanted: ComplianceWanted,
  group: FigureGroup | undefined,
  outcomes: readonly ComplianceOutcome[],
): string {
  const params = new URLSearchParams({
    ...wanted,
    ...(group ? narrowedTo(wanted, group) : {}),
    ...(outcomes.length ? { outcome: outcomes.join(',') } : {}),
  });
  return `?${params}`;
}

function narrowedTo(
  { from, to }: ComplianceWanted,
  { by, value }: FigureGroup,
): Record<string, string> {
  if (value === undefined) return { without: by };
  if (by !== 'month') return { [by]: value };
  const [first, last] = [`${value}-01`, lastOf(value)];
  return {
    from: first > from ? first : from,
    to: last < to ? last : to,
  };
}

/** `2026-02` → `2026-02-28`. */
function lastOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${days}`;
}
