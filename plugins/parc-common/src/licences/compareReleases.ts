/**
 * Which of two releases is the newer one: by their numbers one after the other, so that `10` follows `9` and `2012 R2`
 * follows `2012`; by their letters where the numbers are the same. Negative when the first is older, 0 when they are
 * the same but for case and spaces around.
 */
export function compareReleases(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return 0;
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((each, index) => each !== right[index]);
  if (at >= 0) return right[at] === undefined ? 1 : left[at] - right[at];
  if (left.length !== right.length) return left.length - right.length;
  return a < b ? -1 : 1;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function numbersOf(text: string): number[] {
  return Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits));
}
