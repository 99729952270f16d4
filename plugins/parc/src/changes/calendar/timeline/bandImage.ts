import type { Extent } from './TimelineScale';

/** Bands of one colour behind a row, as an image for its background: no element is needed for them. */
export function bandImage(
  bands: readonly Extent[],
  colour: string,
): string | undefined {
  const stops = joined(bands).flatMap(({ left, right }) => [
    `transparent ${percent(left)}`,
    `${colour} ${percent(left)} ${percent(right)}`,
    `transparent ${percent(right)}`,
  ]);
  if (stops.length === 0) return undefined;
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** A part of the width as CSS has it. */
export function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}

/** Those that touch become one: a gradient takes its stops in their order. */
function joined(bands: readonly Extent[]): Extent[] {
  const result: Extent[] = [];
  for (const band of [...bands].sort((a, b) => a.left - b.left)) {
    const last = result[result.length - 1];
    if (last && band.left <= last.right) {
      last.right = Math.max(last.right, band.right);
    } else {
      result.push({ ...band });
    }
  }
  return result;
}
