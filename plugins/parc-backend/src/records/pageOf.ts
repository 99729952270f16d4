/** A page of a list that is walked forward. */
export interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
}

/** A page from one item more than it holds: that there is one means that there is a next page. */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
  cursorOf: (item: T) => string,
): Page<T> {
  const items = found.slice(0, limit);
  const hasMore = found.length > limit;
  return {
    items,
    pageInfo: hasMore ? { nextCursor: cursorOf(items[limit - 1]) } : {},
  };
}
