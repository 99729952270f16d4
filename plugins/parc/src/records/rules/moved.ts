/** The list with one entry a place up or down; at the end of the list it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const next = [...list];
  if (to < 0 || to >= list.length) return next;
  [next[at], next[to]] = [next[to], next[at]];
  return next;
}
