import { useApi } from '@backstage/core-plugin-api';
import {
  addDays,
  type WindowKind,
  type WindowOccurrencesAnswer,
  type WindowOccurrencesQuery,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { addToMonth } from '../../records';

/** Which windows, and of which month. */
export interface MonthWanted {
  month: string;
  kind?: WindowKind;
  /** By its path. */
  location?: string;
  entity?: string;
}

/** What there is in a month, and a day around it: the reader's days may not be the company's. */
export function useOccurrences({
  month,
  ...narrowed
}: MonthWanted): Loaded<WindowOccurrencesAnswer> {
  const from = `${month}-01`;
  const to = addDays(`${addToMonth(month, 1)}-01`, -1);
  return useOccurrencesIn({ from, to, ...narrowed });
}

/** The same from one day to another, both included; nothing is asked without them. */
export function useOccurrencesIn(
  wanted: WindowOccurrencesQuery | undefined,
): Loaded<WindowOccurrencesAnswer> {
  const client = useApi(parcApiRef).windows;
  const query = wanted && {
    ...wanted,
    from: addDays(wanted.from, -1),
    to: addDays(wanted.to, 1),
  };
  return useLoaded(query && `windows ${JSON.stringify(query)}`, () =>
    client.occurrences(query!),
  );
}
