import { InputError } from '@backstage/errors';
import {
  mostItemsOfMeeting,
  type AnyRecord,
} from '@parc/backstage-plugin-parc-common';
import { inOrder, refusalError } from '../../records';
import type { RankedChange, StoredMeeting } from './CabStore';

type StoredItem = StoredMeeting['items'][number];

/** The items that are named, in that order. Throws an InputError for a change that is not talked over. */
export function itemsNamed(
  { items }: StoredMeeting,
  field: string,
  refs: readonly string[],
  found: readonly AnyRecord[],
): StoredItem[] {
  const changes = inOrder(found, refs);
  return refs.map((ref, at) => {
    const item = items.find(each => each.changeId === changes[at]?.id);
    if (item) return item;
    throw new InputError(
      `${field}: ${JSON.stringify(ref)} is not talked over in this meeting`,
    );
  });
}

/** A meeting without these changes. Throws a ConflictError for those of which something was said or decided. */
export function withoutItems(
  meeting: StoredMeeting,
  refs: readonly string[],
  found: readonly AnyRecord[],
): StoredMeeting {
  const gone = itemsNamed(meeting, 'remove', refs, found);
  const changes = inOrder(found, refs);
  const begun = changes.flatMap((change, at) =>
    change && isBegun(gone[at]) ? [change.ref] : [],
  );
  refuse(
    'remove',
    begun,
    'talked-over',
    'stays: something was said or decided of it',
  );
  return {
    ...meeting,
    items: meeting.items.filter(each => !gone.includes(each)),
  };
}

/**
 * A meeting with these changes as well, each before the first that ranks after it; what is there keeps its order. Throws
 * a ConflictError for those that do not wait for the group, and an InputError when there are too many.
 */
export function withItems(
  meeting: StoredMeeting,
  added: readonly string[],
  ranked: readonly RankedChange[],
): StoredMeeting {
  const isThere = ({ id }: RankedChange) =>
    meeting.items.some(each => each.changeId === id);
  const fresh = ranked.filter(
    each => added.includes(each.id) && !isThere(each),
  );
  refuse(
    'add',
    fresh.filter(each => !each.isWaiting).map(each => each.ref),
    'not-waiting',
    `does not wait for ${meeting.group}`,
  );
  const rankOf = new Map(ranked.map((each, rank) => [each.id, rank]));
  const items = [...meeting.items];
  for (const { id } of fresh) {
    const rank = rankOf.get(id)!;
    const at = items.findIndex(each => rankOf.get(each.changeId)! > rank);
    const item = { changeId: id, isDeferred: false, decisions: [] };
    items.splice(at < 0 ? items.length : at, 0, item);
  }
  if (fresh.length > 0 && items.length > mostItemsOfMeeting)
    throw new InputError(
      `add: a meeting is about at most ${mostItemsOfMeeting} changes, not ${items.length}`,
    );
  return { ...meeting, items };
}

function isBegun({ note, isDeferred, decisions }: StoredItem): boolean {
  return Boolean(note) || isDeferred || decisions.length > 0;
}

/** Throws a ConflictError that names these changes, if there are any. */
function refuse(
  field: string,
  changes: readonly string[],
  code: string,
  message: string,
): void {
  if (changes.length === 0) return;
  throw refusalError(
    changes.map(value => ({
      row: 1,
      kind: 'conflict',
      field,
      value,
      code,
      params: { changes },
      message,
    })),
  );
}
