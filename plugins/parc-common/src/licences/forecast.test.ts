import fc from 'fast-check';
import { addDays } from '../records/addPeriod';
import { dues, forecast, type ForecastLicence } from './forecast';
import { forecastGroupings } from './renewalSchemas';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const aLicence = (values: Partial<ForecastLicence> = {}): ForecastLicence => ({
  id: 'l',
  status: 'active',
  renewal: 'automatic',
  terms: [{ from: '2026-03-01', to: '2027-02-28', cost: euro('120.00') }],
  ...values,
});
const due = (licence: ForecastLicence, from: string, months: number) =>
  dues([licence], from, months).map(
    ({ month, cost, isIfRenewed }) =>
      `${month} ${cost?.amount ?? '?'}${isIfRenewed ? ' if renewed' : ''}`,
  );

describe('a forecast', () => {
  it('has the price of a term in the month in which it begins, and repeats what renews by itself', () => {
    expect(due(aLicence(), '2026-01', 36)).toEqual([
      '2026-03 120.00',
      '2027-03 120.00',
      '2028-03 120.00',
    ]);
    expect(due(aLicence({ renewal: 'evergreen' }), '2027-01', 12)).toEqual([
      '2027-03 120.00',
    ]);
  });

  it('repeats the last term, as it was last priced', () => {
    const renewedAhead = aLicence({
      terms: [
        { from: '2027-03-01', to: '2027-08-31', cost: euro('70.00') },
        { from: '2026-03-01', to: '2027-02-28', cost: euro('120.00') },
      ],
    });
    expect(due(renewedAhead, '2026-03', 24)).toEqual([
      '2027-03 70.00',
      '2026-03 120.00',
      '2027-09 70.00',
    ]);
  });

  it('tells apart what would be due if what ends were renewed', () => {
    expect(due(aLicence({ renewal: 'manual' }), '2026-01', 24)).toEqual([
      '2026-03 120.00',
      '2027-03 120.00 if renewed',
    ]);
  });

  it('ends with what lapses or is terminated', () => {
    expect(due(aLicence({ status: 'lapsing' }), '2026-01', 36)).toEqual([
      '2026-03 120.00',
    ]);
    expect(
      due(
        aLicence({ status: 'terminated', terminatedOn: '2026-03-01' }),
        '2026-01',
        36,
      ),
    ).toEqual([]);
  });

  it('has a term without an end once, and counts what has no price', () => {
    const perpetual = aLicence({
      renewal: undefined,
      terms: [{ from: '2026-03-15' }],
    });
    expect(due(perpetual, '2026-01', 36)).toEqual(['2026-03 ?']);
    expect(forecast([perpetual], '2026-01', 12, 'month')).toMatchObject({
      groups: [],
      totals: [],
      withoutCost: 1,
    });
  });

  it('keeps the days of a month’s end over short months', () => {
    const monthly = aLicence({
      terms: [{ from: '2026-01-31', to: '2026-02-27', cost: euro('1.00') }],
    });
    expect(due(monthly, '2026-01', 4)).toEqual([
      '2026-01 1.00',
      '2026-02 1.00',
      '2026-03 1.00',
      '2026-04 1.00',
    ]);
  });

  const term = fc
    .record({
      from: fc.integer({ min: 0, max: 1_000 }),
      days: fc.option(fc.integer({ min: 5, max: 800 }), { nil: undefined }),
      cents: fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined }),
      currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    })
    .map(({ from, days, cents, currency }) => ({
      from: addDays('2025-06-01', from),
      ...(days ? { to: addDays('2025-06-01', from + days) } : {}),
      ...(cents === undefined
        ? {}
        : {
            cost: {
              amount:
                currency === 'JPY' ? `${cents}` : (cents / 100).toFixed(2),
              currency,
            },
          }),
    }));
  const someLicences = fc.array(
    fc.record({
      id: fc.uuid(),
      status: fc.constantFrom('active', 'lapsing', 'terminated'),
      renewal: fc.constantFrom('manual', 'automatic', 'evergreen', undefined),
      terms: fc.array(term, { maxLength: 3 }),
      terminatedOn: fc.constantFrom(undefined, '2026-09-01'),
      costCentre: fc.constantFrom('IT', 'Sales', undefined),
      owner: fc.constantFrom('group:default/it', undefined),
      supplier: fc.constantFrom({ ref: 'dell', name: 'Dell' }, undefined),
    }),
    { maxLength: 8 },
  ) as fc.Arbitrary<ForecastLicence[]>;

  it('adds up: groups make the total, in any order, and 36 months begin with the 12', () => {
    const cents = (amount: string) => BigInt(amount.replace('.', ''));
    fc.assert(
      fc.property(
        someLicences,
        fc.constantFrom(...forecastGroupings),
        (licences, by) => {
          const year = forecast(licences, '2026-04', 12, by);
          for (const total of year.totals) {
            const groups = year.groups.filter(
              each => each.currency === total.currency,
            );
            for (const column of ['due', 'ifRenewed'] as const) {
              const sum = (all: Array<Record<typeof column, string>>) =>
                all.reduce((so, each) => so + cents(each[column]), 0n);
              expect(sum(groups)).toBe(cents(total[column]));
              expect(sum(total.byMonth)).toBe(cents(total[column]));
            }
          }
          expect(forecast([...licences].reverse(), '2026-04', 12, by)).toEqual(
            year,
          );
          const firstYear = forecast(licences, '2026-04', 36, by).totals.map(
            ({ currency, byMonth }) => [currency, byMonth.slice(0, 12)],
          );
          expect(firstYear).toEqual(
            expect.arrayContaining(
              year.totals.map(({ currency, byMonth }) => [currency, byMonth]),
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
