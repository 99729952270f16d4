import { useApi } from '@backstage/core-plugin-api';
import type { CalendarFeed } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** The reader's own calendars of a noun that still lead somewhere. */
export function useFeeds(plural: string): Loaded<CalendarFeed[]> {
  const client = useApi(parcApiRef).calendarFeeds;
  return useLoaded(`calendar feeds ${plural}`, async () =>
    (await client.list()).items.filter(
      ({ kind, revokedAt }) => kind === plural && !revokedAt,
    ),
  );
}

/** Makes a calendar; its address is answered this once. */
export function useCreateFeed(
  plural: string,
  onDone: () => void,
): Action<[name: string, filter: string[]], string> {
  const client = useApi(parcApiRef).calendarFeeds;
  return useAction(async (name, filter) => {
    const { url } = await client.create({ kind: plural, name, filter });
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
