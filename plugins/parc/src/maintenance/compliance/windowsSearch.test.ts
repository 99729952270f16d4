import { windowsSearch } from './windowsSearch';

const year = { from: '2026-02-10', to: '2027-01-20', team: 'group:default/it' };
const search = (...[group, outcomes = []]: unknown[]) =>
  Object.fromEntries(
    new URLSearchParams(windowsSearch(year, group as never, outcomes as never)),
  );

describe('the address of the list behind a figure', () => {
  it('has the period, the filters, the group and the outcomes that it counts', () => {
    expect(search({ by: 'site', value: 'PAR' }, ['late', 'missed'])).toEqual({
      ...year,
      site: 'PAR',
      outcome: 'late,missed',
    });
    expect(search(undefined)).toEqual(year);
    expect(search({ by: 'team' })).toEqual({ ...year, without: 'team' });
  });

  it('of a month has its days, within the period', () => {
    expect(search({ by: 'month', value: '2026-02' })).toMatchObject({
      from: '2026-02-10',
      to: '2026-02-28',
    });
    expect(search({ by: 'month', value: '2027-01' })).toMatchObject({
      from: '2027-01-01',
      to: '2027-01-20',
    });
  });
});
