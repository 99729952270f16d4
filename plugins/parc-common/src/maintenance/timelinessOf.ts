import type { DueWindow } from './DueWindow';

/** Early is allowed, and told before it is done. Of what is skipped there is no telling. */
export const timelinesses = ['early', 'in-window', 'late'] as const;
export type Timeliness = (typeof timelinesses)[number];

/** Whether something done on a day was done in its window: the one that its order was made for. */
export function timelinessOf(
  on: string,
  { from, to }: Pick<DueWindow, 'from' | 'to'>,
): Timeliness {
  if (on < from) return 'early';
  return on <= to ? 'in-window' : 'late';
}
