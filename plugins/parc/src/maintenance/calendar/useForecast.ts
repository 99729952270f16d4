import { useApi } from '@backstage/core-plugin-api';
import type { MaintenanceForecast } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import type { CalendarWanted } from './useCalendarFilters';

/**
 * What will be due on the days that are shown, beyond what is ordered. Who will do it is not known yet: with a filter of
 * people nothing is asked.
 */
export function useForecast(
  wanted: CalendarWanted,
): Loaded<MaintenanceForecast> {
  const client = useApi(parcApiRef).maintenance;
  const { from, to, plan, location } = wanted;
  const query = { from, to, plan, location };
  const isOfPeople = wanted.team !== undefined || wanted.assignee !== undefined;
  return useLoaded(
    isOfPeople ? undefined : `forecast ${JSON.stringify(query)}`,
    () => client.forecast(query),
  );
}
