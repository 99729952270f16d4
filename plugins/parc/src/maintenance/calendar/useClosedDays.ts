import { useApi } from '@backstage/core-plugin-api';
import type { CalendarDay } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded } from '../../loading';
import { useMayNoun } from '../../records';
import type { CalendarWanted } from './useCalendarFilters';

/**
 * The days on which the place is closed, or all of the company where none is chosen; of who may not read calendars, and
 * where there is none, no day.
 */
export function useClosedDays({
  from,
  to,
  location,
}: CalendarWanted): ReadonlyMap<string, CalendarDay> {
  const client = useApi(parcApiRef).calendars;
  const mayRead = useMayNoun('calendars', 'read');
  const { value } = useLoaded(
    mayRead ? `closed ${from} ${to} ${location}` : undefined,
    async () => {
      const { calendar } = await client.of(location);
      if (!calendar) return [];
      const { items } = await client.days(calendar.ref, { from, to });
      return items.filter(({ isOpen }) => !isOpen);
    },
  );
  return new Map((value ?? []).map(each => [each.day, each]));
}
