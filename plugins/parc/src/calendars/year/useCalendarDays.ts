import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  CalendarDaysAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** The days of a calendar in a year, as they are by the calendar's present version. */
export function useCalendarDays(
  { id, version }: AnyRecord,
  year: number,
): Loaded<CalendarDaysAnswer> {
  const client = useApi(parcApiRef).calendars;
  return useLoaded(`days ${id} ${version} ${year}`, () =>
    client.days(id, { from: `${year}-01-01`, to: `${year}-12-31` }),
  );
}
