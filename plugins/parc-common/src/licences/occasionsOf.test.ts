import fc from 'fast-check';
import { addDays } from '../records/addPeriod';
import { occasionsOf, type LicenceTerms } from './occasionsOf';

const yearly: LicenceTerms = {
  status: 'active',
  renewal: 'manual',
  start: '2026-01-01',
  end: '2026-12-31',
  noticePeriod: 'P3M',
};
const told = (licence: Partial<LicenceTerms>, from: string, to: string) =>
  occasionsOf({ ...yearly, ...licence }, from, to).map(
    ({ kind, date, isExpected }) =>
      `${date} ${kind}${isExpected ? ' expected' : ''}`,
  );

describe('what comes up with a licence', () => {
  it('is its notice day, its end and the end of its maintenance, once each', () => {
    expect(
      told({ maintenanceUntil: '2026-06-30' }, '2026-01-01', '2029-01-01'),
    ).toEqual([
      '2026-06-30 maintenance',
      '2026-09-30 notice',
      '2026-12-31 end',
    ]);
    expect(told({}, '2026-10-01', '2026-12-30')).toEqual([]);
    expect(told({}, '2026-09-30', '2026-09-30')).toEqual(['2026-09-30 notice']);
  });

  it('is, where it renews by itself, the first day of each term to come', () => {
    expect(told({ renewal: 'automatic' }, '2026-09-30', '2028-01-01')).toEqual([
      '2026-09-30 notice',
      '2027-01-01 renewal',
      '2027-09-30 notice expected',
      '2028-01-01 renewal expected',
    ]);
    expect(told({ renewal: 'automatic' }, '2031-01-01', '2031-06-30')).toEqual([
      '2031-01-01 renewal expected',
    ]);
    expect(
      told(
        { renewal: 'automatic', start: undefined },
        '2026-01-01',
        '2030-01-01',
      ),
    ).toEqual(['2026-09-30 notice', '2027-01-01 renewal']);
  });

  it('is nothing of evergreen and terminated ones, and only the end of what lapses', () => {
    const all = ['2000-01-01', '2100-01-01'] as const;
    expect(told({ renewal: 'evergreen' }, ...all)).toEqual([]);
    expect(told({ status: 'terminated' }, ...all)).toEqual([]);
    expect(told({ status: 'lapsing', renewal: 'automatic' }, ...all)).toEqual([
      '2026-12-31 end',
    ]);
  });

  it('is the same whether asked of a range at once or day by day', () => {
    const day = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 27, max: 500 }),
        fc.constantFrom('P1M', 'P45D', 'P2W', undefined),
        fc.constantFrom('manual' as const, 'automatic' as const),
        day,
        (start, length, noticePeriod, renewal, from) => {
          const licence: LicenceTerms = {
            status: 'active',
            renewal,
            start: addDays('2026-01-01', start),
            end: addDays('2026-01-01', start + length),
            noticePeriod,
          };
          const first = addDays('2026-01-01', from);
          const days = Array.from({ length: 60 }, (_, index) =>
            addDays(first, index),
          );
          expect(occasionsOf(licence, first, addDays(first, 59))).toEqual(
            days.flatMap(each => occasionsOf(licence, each, each)),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
