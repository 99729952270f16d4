import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, addMonths, daysBetween } from './addPeriod';

it('counts days and months as luxon does', () => {
  const start = DateTime.utc(1900, 1, 1);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 110_000 }),
      fc.integer({ min: -30_000, max: 30_000 }),
      (from, by) => {
        const moment = start.plus({ days: from });
        const day = moment.toISODate()!;
        const later = moment.plus({ days: by }).toISODate()!;
        expect(addDays(day, by)).toBe(later);
        expect(daysBetween(day, later)).toBe(by);
        const months = by % 900;
        expect(addMonths(day, months)).toBe(
          moment.plus({ months }).toISODate(),
        );
      },
    ),
    { numRuns: 200 },
  );
});
