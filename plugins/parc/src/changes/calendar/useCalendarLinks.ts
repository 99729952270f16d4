import { useSearchParams } from 'react-router-dom';
import { useParcPaths } from '../../useParcPaths';

/** Where a day is shown, with the filters that the address has. */
export interface CalendarLinks {
  /** All of it, line by line; of one system, where that is given. */
  linkToDay(day: string, system?: string): string;
  /** By system, hour by hour. */
  linkToHours(day: string): string;
}

export function useCalendarLinks(): CalendarLinks {
  const [search] = useSearchParams();
  const paths = useParcPaths();
  const link = (changes: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return `${paths.changes('calendar')}?${next}`;
  };
  const ofDay = (day: string) => ({ view: 'day', day, rows: undefined });
  return {
    linkToDay: (day, system) =>
      link({ ...ofDay(day), by: undefined, ...(system ? { system } : {}) }),
    linkToHours: day => link(ofDay(day)),
  };
}
