import { useState } from 'react';
import type { Meeting, MeetingItem } from '@parc/backstage-plugin-parc-common';
import type { Action } from '../../loading';
import { useWriteMinutes } from './useBoard';

/** What is typed about a change of a meeting, and whether it is kept. */
export interface ItemDraft {
  note: string;
  isDeferred: boolean;
  write(typed: { note?: string; isDeferred?: boolean }): void;
  /** Something was typed that is not saved yet. */
  isDirty: boolean;
  wasSaved: boolean;
  saving: Pick<Action<[], void>, 'error' | 'isRunning'>;
  save(): void;
  /** Saves over what others wrote meanwhile, the next time. */
  takeNewer(): void;
}

interface Typed {
  note: string;
  isDeferred: boolean;
}

/** What is typed and not saved stays with the tab: who goes on to the next change finds it on coming back. */
function unsavedOf(what: string) {
  const key = `parc-minutes ${what}`;
  return {
    read: (): Typed | undefined =>
      JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
    keep: (typed: Typed | undefined) =>
      typed
        ? sessionStorage.setItem(key, JSON.stringify(typed))
        : sessionStorage.removeItem(key),
  };
}

/**
 * The minutes of one change, written on as the meeting was when they were opened: what others write meanwhile comes in
 * beside it, and is not overwritten unasked.
 */
export function useItemMinutes(
  meeting: Meeting,
  item: MeetingItem,
  onChanged: () => void,
): ItemDraft {
  const { note: kept = '', isDeferred: wasDeferred } = item;
  const unsaved = unsavedOf(`${meeting.id} ${item.change!.id}`);
  const [typed, setTyped] = useState<Typed>(
    () => unsaved.read() ?? { note: kept, isDeferred: wasDeferred },
  );
  const [read, setRead] = useState<Meeting | undefined>(meeting);
  const [wasSaved, setWasSaved] = useState(false);
  const saving = useWriteMinutes(read ?? meeting, written => {
    setRead(written);
    setWasSaved(true);
    unsaved.keep(undefined);
    onChanged();
  });
  const { note, isDeferred } = typed;
  return {
    note,
    isDeferred,
    write: given => {
      setTyped({ ...typed, ...given });
      unsaved.keep({ ...typed, ...given });
    },
    isDirty: note.trim() !== kept || isDeferred !== wasDeferred,
    wasSaved,
    saving,
    save: () =>
      saving.run({
        items: [
          { change: item.change!.id, note: note.trim() || null, isDeferred },
        ],
      }),
    takeNewer: () => {
      setRead(undefined);
      saving.clear();
      onChanged();
    },
  };
}
