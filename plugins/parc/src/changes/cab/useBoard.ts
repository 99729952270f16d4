import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  changes,
  mostAttendees,
  type AgendaAnswer,
  type Meeting,
  type MeetingInput,
  type MeetingPatch,
  type MeetingsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useText } from '../../language';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';
import { useCookie, useFollow } from '../../records';

/** What waits for a board, or for any; followed as it is decided. */
export function useAgenda(group: string | undefined): Loaded<AgendaAnswer> {
  const client = useApi(parcApiRef).changes;
  const loaded = useLoaded(`agenda ${group}`, () => client.agenda({ group }));
  useFollow(changes, loaded.refresh);
  return loaded;
}

/** The latest meetings. */
export function useMeetings(): Loaded<MeetingsAnswer> {
  const client = useApi(parcApiRef).changes;
  return useLoaded('meetings', () => client.meetings());
}

/** A meeting and its minutes; what its members decide meanwhile comes in. */
export function useMeeting(id: string): Loaded<Meeting> {
  const client = useApi(parcApiRef).changes;
  const loaded = useLoaded(`meeting ${id}`, () => client.meeting(id));
  useFollow(changes, loaded.refresh);
  return loaded;
}

/** Opens the minutes of a meeting. */
export function useOpenMeeting(
  onDone: (meeting: Meeting) => void,
): Action<[MeetingInput], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async body => onDone(await client.openMeeting(body)));
}

/** Writes the minutes on as they were read, or closes them. */
export function useWriteMinutes(
  meeting: Meeting,
  onDone: (written: Meeting) => void,
): Action<[MeetingPatch], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async patch => {
    const { id, version } = meeting;
    onDone(await client.writeMinutes(id, version, patch));
  });
}

/** What every dialog of a meeting is given. */
export interface MeetingDialogProps {
  meeting: Meeting;
  onChanged(): void;
  onClose(): void;
}

/** Writes what a dialog says, and closes it. */
export function useWriteAndClose({
  meeting,
  onChanged,
  onClose,
}: MeetingDialogProps): Action<[MeetingPatch], void> {
  return useWriteMinutes(meeting, () => {
    onClose();
    onChanged();
  });
}

/** Takes a change off a meeting as it was read; what was said of it meanwhile is told, and comes in. */
export function useTakeOff(
  meeting: Meeting,
  onChanged: () => void,
  onError: (error: Error) => void,
): Action<[change: string], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async change => {
    const { id, version } = meeting;
    await client.writeMinutes(id, version, { remove: [change] }).catch(onError);
    onChanged();
  });
}

/** Saves the minutes of a meeting as a PDF in the reader's language. */
export function useMinutesFile(id: string): Action<[], void> {
  const client = useApi(parcApiRef).changes;
  const renewCookie = useCookie();
  const { language } = useText();
  return useAction(async () => {
    await renewCookie();
    const link = document.createElement('a');
    link.href = await client.minutesUrl(id, language === 'fr' ? 'fr' : 'en');
    link.download = '';
    link.click();
  });
}

/** The users who are members of a group, by the catalog; of no group none. */
export function useMembersOf(group: string | undefined): Loaded<string[]> {
  const catalogApi = useApi(catalogApiRef);
  return useLoaded(group && `members of ${group}`, async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'user', 'relations.memberOf': group! },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
      limit: mostAttendees,
    });
    return items.map(each => stringifyEntityRef(each));
  });
}
