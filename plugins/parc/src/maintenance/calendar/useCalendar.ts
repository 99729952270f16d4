import { entriesByDay, useOccurrencesIn } from '../../calendars';
import { useMayNoun } from '../../records';
import type { CalendarContents } from './DayContents';
import { forecastByDay, ordersByDay } from './dayEntries';
import type { CalendarWanted } from './useCalendarFilters';
import { useCalendarOrders, type CalendarOrders } from './useCalendarOrders';
import { useClosedDays } from './useClosedDays';
import { useForecast } from './useForecast';

/** All that the calendar shows on the days that are wanted. */
export interface Calendar {
  /** Undefined until they are there. */
  orders?: CalendarOrders;
  contents: CalendarContents;
  error?: Error;
  isLoading: boolean;
  reload(): void;
}

export function useCalendar(wanted: CalendarWanted): Calendar {
  const orders = useCalendarOrders(wanted);
  const forecast = useForecast(wanted);
  const contents = {
    orders: ordersByDay(orders.value?.items ?? []),
    forecast: forecastByDay(forecast.value),
    windows: useWindows(wanted),
    closed: useClosedDays(wanted),
  };
  return {
    orders: orders.value,
    contents,
    error: orders.error ?? forecast.error,
    isLoading: orders.isLoading,
    reload: () => {
      orders.reload();
      forecast.reload();
    },
  };
}

/** Windows and freezes that concern the place; of who may not read them, none. */
function useWindows({
  from,
  to,
  location,
}: CalendarWanted): CalendarContents['windows'] {
  const mayRead = useMayNoun('windows', 'read');
  const { value } = useOccurrencesIn(
    mayRead ? { from, to, location } : undefined,
  );
  return entriesByDay(value?.items ?? [], { from, to });
}
