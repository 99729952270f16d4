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
  const [typed, setTyped] = useState({ note: kept, isDeferred: wasDeferred });
  const [read, setRead] = useState<Meeting | undefined>(meeting);
  const [wasSaved, setWasSaved] = useState(false);
  const saving = useWriteMinutes(read ?? meeting, written => {
    setRead(written);
    setWasSaved(true);
    onChanged();
  });
  const { note, isDeferred } = typed;
  return {
    note,
    isDeferred,
    write: given => setTyped({ ...typed, ...given }),
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
