import {
  useCompanyZone,
  useSearchFilters,
  useShownDays,
  type CalendarView,
  type ShownDays,
} from '../../records';

/** How much is shown. */
export const changeCalendarViews = [
  'month',
  'week',
  'day',
] as const satisfies readonly CalendarView[];
export type ChangeCalendarView = (typeof changeCalendarViews)[number];

/** How it is shown: on a wall calendar, or as bars in a row for each system. */
export const changeCalendarLayouts = ['days', 'systems'] as const;
export type ChangeCalendarLayout = (typeof changeCalendarLayouts)[number];

/** Which changes, and whether work orders stand beside them. */
export interface ChangeCalendarFilters {
  type?: string;
  status?: string;
  riskLevel?: string;
  conflictState?: string;
  owner?: string;
  system?: string;
  withOrders: boolean;
}

/** What the calendar shows, as its address says it. */
export interface ChangeCalendarWanted extends ShownDays<ChangeCalendarView> {
  layout: ChangeCalendarLayout;
  filters: ChangeCalendarFilters;
  /** By whose clock its days are. */
  timeZone: string;
}

/** Today where the company is, unless the address says otherwise; what it does not understand it leaves out. */
export function useChangeCalendarWanted(
  usualView: ChangeCalendarView,
): ChangeCalendarWanted {
  const { get } = useSearchFilters();
  const timeZone = useCompanyZone();
  return {
    ...useShownDays(changeCalendarViews, usualView, timeZone),
    layout: get('by') === 'system' ? 'systems' : 'days',
    filters: {
      type: get('type'),
      status: get('status'),
      riskLevel: get('riskLevel'),
      conflictState: get('conflictState'),
      owner: get('owner'),
      system: get('system'),
      withOrders: get('orders') !== 'no',
    },
    timeZone,
  };
}
