/** An object without what is undefined, so that a value that was not sent and one that is unknown are the same. */
export function compact<T extends object>(given: T): T {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as T;
}
