import {
  changes,
  changeStatusLooks,
  workOrders,
  workOrderStatusLooks,
  type StateColour,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { useFormats, useText } from '../../language';
import { useCompanyZone } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import type { CalendarEntry } from './calendarEntries';

/** How an entry of the calendar is shown, wherever it stands. */
export interface EntryLook {
  colour: StateColour;
  status: string;
  /** From when to when. */
  span: string;
  /** All that is known of it, on a line. */
  title: string;
  /** Of its record. */
  path: string;
}

export function useEntryLook(): (entry: CalendarEntry) => EntryLook {
  const text = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const zone = useCompanyZone();
  return entry => {
    const { ref, title, status } = entry.record;
    const noun = entry.kind === 'change' ? changes : workOrders;
    const colour =
      entry.kind === 'change'
        ? changeStatusLooks[entry.record.status].colour
        : workOrderStatusLooks[entry.record.status].colour;
    const span =
      entry.kind === 'order' && entry.isAllDay
        ? text.t('changeCalendar.allDay')
        : formats.span(entry.from, entry.to, zone);
    const words = text.choice(noun, 'status', status);
    return {
      colour,
      status: words,
      span,
      title: [ref, title, words, span].join(' · '),
      path: paths.record(noun.plural, ref),
    };
  };
}

/** When it begins by the clock of a zone: `22:00`. */
export function timeIn(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant).setZone(timeZone).toFormat('HH:mm');
}
