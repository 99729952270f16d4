import type { Noun } from '../records';

/** For each header the field that it most likely means, each field once, and how sure that is. */
export function proposeMapping(
  _noun: Noun,
  headers: readonly string[],
): Array<{ field: string; confidence: number } | undefined> {
  return headers.map(() => undefined);
}
