import { noticeDateOf } from './licenceAmounts';

describe('the last day to give notice', () => {
  it.each([
    // The vector of the reference: a term ending 2027-03-31 with 3 months' notice.
    ['2027-03-31', 'P3M', '2026-12-31'],
    // A month without such a day counts by its last (Regulation 1182/71, article 3(2)(c)).
    ['2027-05-31', 'P3M', '2027-02-28'],
    ['2028-05-31', 'P3M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2027-02-28'],
    // From the last of a short month, the same day and not the last: earlier, never too late.
    ['2027-02-28', 'P3M', '2026-11-28'],
    ['2026-12-31', 'P90D', '2026-10-02'],
    ['2026-12-31', 'P6W', '2026-11-19'],
    // Years and months before days.
    ['2027-03-31', 'P1M1D', '2027-02-27'],
    ['2027-01-01', 'P1Y2M1W', '2025-10-25'],
  ])(
    'of a term to %s with %s of notice is %s',
    (end, noticePeriod, expected) => {
      expect(noticeDateOf({ end, noticePeriod })).toBe(expected);
    },
  );
});
