/**
 * A category's pattern with its year filled in, cut into what stands before the number and the number's width:
 * `LT-{yyyy}-{0000}` in 2024 → `{ prefix: 'LT-2024-', width: 4 }`. The prefix is also the counter's name, so
 * that a pattern with a year starts again each year.
 */
export function fillTagPattern(
  pattern: string,
  year: number,
): { prefix: string; width: number } {
  const yyyy = String(year).padStart(4, '0');
  const filled = pattern
    .replaceAll('{yyyy}', yyyy)
    .replaceAll('{yy}', yyyy.slice(2));
  const zeros = filled.match(/\{(0+)\}$/)?.[1] ?? '0000';
  return {
    prefix: filled.slice(0, filled.length - zeros.length - 2),
    width: zeros.length,
  };
}

/** A number that outgrows the width simply gets longer. */
export function numberedTag(
  prefix: string,
  width: number,
  number: number,
): string {
  return prefix + String(number).padStart(width, '0');
}
