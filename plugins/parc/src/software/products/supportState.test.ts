import { supportState } from './supportState';

describe('the support of a release', () => {
  it.each([
    ['2026-04-01', 'supported until its last day', 'ending'],
    ['2026-03-31', 'is over the day after', 'over'],
    ['2026-10-01', 'ends within half a year', 'ending'],
    ['2026-10-02', 'ends later', 'supported'],
    [undefined, 'is not known', 'unknown'],
  ])('%s: %s', (endOfSupport, _, expected) => {
    expect(supportState(endOfSupport, '2026-04-01')).toBe(expected);
  });
});
