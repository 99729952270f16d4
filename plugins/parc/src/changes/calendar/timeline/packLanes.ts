import type { Extent } from './TimelineScale';

/** A bar with room for its words, in a lane. */
export interface Placed<T> {
  item: T;
  lane: number;
  /** What it takes. */
  room: Extent;
  /** What it lasts. */
  lasts: Extent;
}

/**
 * Puts bars into as few lanes as possible, the earliest first, each with at least the room that its words need; those
 * that find none are left over.
 */
export function packLanes<T>(
  bars: ReadonlyArray<{ item: T; lasts: Extent }>,
  given: { mostLanes: number; leastRoom: number },
): { placed: Array<Placed<T>>; leftOver: Array<{ item: T; lasts: Extent }> } {
  const ends: number[] = [];
  const placed: Array<Placed<T>> = [];
  const leftOver: Array<{ item: T; lasts: Extent }> = [];
  for (const { item, lasts } of bars) {
    const room = roomOf(lasts, given.leastRoom);
    const free = ends.findIndex(end => end <= room.left);
    const lane = free < 0 ? ends.length : free;
    if (lane >= given.mostLanes) {
      leftOver.push({ item, lasts });
    } else {
      ends[lane] = room.right;
      placed.push({ item, lane, room, lasts });
    }
  }
  return { placed, leftOver };
}

/** The words begin where it begins; at the end of what is shown they stand before it. */
function roomOf({ left, right }: Extent, least: number): Extent {
  const begin = Math.max(0, Math.min(left, 1 - least));
  return { left: begin, right: Math.max(right, begin + least) };
}
