import { useApi } from '@backstage/core-plugin-api';
import {
  addDays,
  type WindowKind,
  type WindowOccurrencesAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { addToMonth } from '../weeksOf';

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
  const client = useApi(parcApiRef).windows;
  const query = {
    from: addDays(`${month}-01`, -1),
    to: `${addToMonth(month, 1)}-01`,
    ...narrowed,
  };
  return useLoaded(`windows ${JSON.stringify(query)}`, () =>
    client.occurrences(query),
  );
}
