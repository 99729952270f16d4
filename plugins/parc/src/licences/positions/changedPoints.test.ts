import type { PositionPoint } from '@parc/backstage-plugin-parc-common';
import { changedPoints } from './changedPoints';

const aPoint = (day: string, consumed: number): PositionPoint => ({
  day,
  state: 'surplus',
  entitled: 10,
  unlimited: false,
  consumed,
  shortfall: 0,
  surplus: 10 - consumed,
});

it('lists the days on which a position changed, the newest first', () => {
  const points = [
    aPoint('2026-03-01', 4),
    aPoint('2026-03-02', 4),
    aPoint('2026-03-03', 6),
    aPoint('2026-03-04', 6),
  ];

  expect(changedPoints(points).map(({ day }) => day)).toEqual([
    '2026-03-03',
    '2026-03-01',
  ]);
});
