import { useApi } from '@backstage/core-plugin-api';
import type {
  CalendarFeed,
  RenewalsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** Which renewals: days, and of whose licences. */
export interface RenewalsWanted {
  from: string;
  to: string;
  kind?: string;
  owner?: string;
  /** By its code. */
  supplier?: string;
}

/** As the list of licences is narrowed: `owner=group:default/it`. */
export function filterOf({
  owner,
  supplier,
}: Pick<RenewalsWanted, 'owner' | 'supplier'>): string[] {
  return [
    ...(owner ? [`owner=${owner}`] : []),
    ...(supplier ? [`supplier=${supplier}`] : []),
  ];
}

/** What comes up in some days. */
export function useRenewals(wanted: RenewalsWanted): Loaded<RenewalsAnswer> {
  const client = useApi(parcApiRef).renewals;
  const { from, to, kind } = wanted;
  return useLoaded(`renewals ${JSON.stringify(wanted)}`, () =>
    client.list({ from, to, kind, filter: filterOf(wanted) }),
  );
}

/** The reader's own calendars of licences that still lead somewhere. */
export function useCalendarFeeds(): Loaded<CalendarFeed[]> {
  const client = useApi(parcApiRef).calendarFeeds;
  return useLoaded('calendar feeds', async () =>
    (await client.list()).items.filter(
      ({ kind, revokedAt }) => kind === feedKind && !revokedAt,
    ),
  );
}

/** What the calendars of this page are about. */
const feedKind = 'licences';

/** Makes a calendar; its address is answered this once. */
export function useCreateFeed(
  onDone: () => void,
): Action<[name: string, filter: string[]], string> {
  const client = useApi(parcApiRef).calendarFeeds;
  return useAction(async (name, filter) => {
    const { url } = await client.create({ kind: feedKind, name, filter });
    onDone();
    return url;
  });
}

export function useRevokeFeed(onDone: () => void): Action<[id: string], void> {
  const client = useApi(parcApiRef).calendarFeeds;
  return useAction(async id => {
    await client.revoke(id);
    onDone();
  });
}
