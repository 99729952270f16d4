import { oldestOf } from './feedHorizon';

const epoch = 2n ** 32n;

describe('the oldest running transaction', () => {
  it.each([
    ['is the next one when none runs', 700n, [], 700n],
    ['is the oldest of those that run', 700n, [690n, 650n, 699n], 650n],
    ['is not one that began after the snapshot', 700n, [705n], 700n],
    [
      'belongs to the epoch of the next',
      3n * epoch + 700n,
      [650n],
      3n * epoch + 650n,
    ],
    [
      'belongs to the epoch before when numbers began again since',
      3n * epoch + 5n,
      [epoch - 10n],
      3n * epoch - 10n,
    ],
    [
      'is not one that began after numbers began again',
      3n * epoch - 5n,
      [7n],
      3n * epoch - 5n,
    ],
  ])('%s', (_what, next, running, oldest) => {
    expect(oldestOf(next, running)).toBe(oldest);
  });
});
