import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  changes,
  type ChangeCalendarAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { useFollow } from '../../records';
import { entriesOf, type CalendarEntry } from './calendarEntries';
import type { ChangeCalendarWanted } from './useChangeCalendarWanted';

/** What is on the days that are wanted. */
export interface ChangeCalendarShown {
  entries: CalendarEntry[];
  windows: ChangeCalendarAnswer['windows'];
  /** There is more, which is left out. */
  isCut: boolean;
}

/** Asks for the days that are shown, and follows what others change; filters ask for nothing. */
export function useChangeCalendar(
  wanted: ChangeCalendarWanted,
): Loaded<ChangeCalendarShown> {
  const client = useApi(parcApiRef).changes;
  const { from, to, filters, timeZone } = wanted;
  const loaded = useLoaded(`change calendar ${from} ${to}`, () =>
    client.calendar({ from, to }),
  );
  useFollow(changes, loaded.refresh);
  const answer = loaded.value;
  const key = JSON.stringify(filters);
  const value = useMemo(
    () =>
      answer && {
        entries: entriesOf(answer, JSON.parse(key), timeZone),
        windows: answer.windows,
        isCut: answer.isCut,
      },
    [answer, key, timeZone],
  );
  return { ...loaded, value };
}
