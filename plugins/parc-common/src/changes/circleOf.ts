/** Which follows which: from each, those that it points at. */
export type Follows = ReadonlyMap<string, readonly string[]>;

/** The way from something back to itself, both ends included; undefined where there is none. */
export function circleOf(
  follows: Follows,
  start: string,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const each of waiting) {
    for (const next of follows.get(each) ?? []) {
      if (next === start) return wayTo(each, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, each);
      waiting.push(next);
    }
  }
  return undefined;
}

function wayTo(
  last: string,
  start: string,
  cameFrom: ReadonlyMap<string, string>,
): string[] {
  const way = [start];
  for (let at = last; at !== start; at = cameFrom.get(at)!) way.unshift(at);
  return [start, ...way];
}
