import type { PositionPoint } from '@parc/backstage-plugin-parc-common';

const numbers = [
  'state',
  'entitled',
  'consumed',
  'shortfall',
  'surplus',
] as const;

/** The days on which a position came out otherwise than the day before, the newest first. */
export function changedPoints(
  points: readonly PositionPoint[],
): PositionPoint[] {
  return points
    .filter((point, at) =>
      numbers.some(name => point[name] !== points[at - 1]?.[name]),
    )
    .reverse();
}
