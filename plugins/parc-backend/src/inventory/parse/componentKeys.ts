/** A component before it has its key. */
export interface Unkeyed {
  /** What makes it the same one next time, the surest first: its serial, else its place, else what it is. */
  known: ReadonlyArray<string | undefined>;
  /** What tells apart those of the same `known`: all that does not change by itself. */
  content: unknown;
}

/**
 * A key for each: the same things reported again, in any order, get the same keys. Those that nothing tells apart are
 * numbered, by their content and not by their order.
 */
export function keysOf(items: readonly Unkeyed[]): string[] {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const base = baseOf(item);
    const group = groups.get(base);
    if (group) group.push(index);
    else groups.set(base, [index]);
  });
  const keys = new Array<string>(items.length);
  for (const [base, group] of groups) {
    const sorted =
      group.length === 1
        ? group
        : group
            .map(index => ({
              index,
              content: JSON.stringify(items[index].content),
            }))
            .sort((a, b) => compare(a.content, b.content))
            .map(each => each.index);
    sorted.forEach((index, position) => {
      keys[index] = position === 0 ? base : `${base}#${position + 1}`;
    });
  }
  return keys;
}

const maxBase = 200;

/** A number sign is taken out, so that no name looks like the number of another. */
function baseOf({ known }: Unkeyed): string {
  const base = known
    .filter(each => each)
    .join('/')
    .toLowerCase()
    .replace(/#/g, '')
    .slice(0, maxBase);
  return base || '-';
}

const compare = (a: string, b: string) => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
