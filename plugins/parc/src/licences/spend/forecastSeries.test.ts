import type { ForecastAnswer } from '@parc/backstage-plugin-parc-common';
import { forecastSeries } from './forecastSeries';

const aGroup = (value: string, due: string, ifRenewed: string) => ({
  value,
  currency: 'EUR',
  due,
  ifRenewed,
  byMonth: [{ due, ifRenewed }],
});

const answerOf = (groups: ForecastAnswer['groups']): ForecastAnswer => ({
  months: ['2026-12'],
  groups,
  totals: [{ currency: 'EUR', due: '0', ifRenewed: '0', byMonth: [] }],
  withoutCost: 0,
});

describe('the bars of a forecast', () => {
  it('begin with the dearest, with what is renewed or without', () => {
    const answer = answerOf([
      aGroup('a', '10.00', '0.00'),
      aGroup('b', '5.00', '20.00'),
    ]);
    const [sure] = forecastSeries(answer, false);
    const [all] = forecastSeries(answer, true);
    expect(sure.groups.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(all.groups.map(({ value }) => value)).toEqual(['b', 'a']);
    expect(all.points).toEqual([
      { month: '2026-12', values: { group0: 25, group1: 10 } },
    ]);
  });

  it('put together what nobody could tell apart by its colour', () => {
    const groups = Array.from({ length: 10 }, (_, at) =>
      aGroup(`group ${at}`, `${100 - at}.00`, '0.00'),
    );
    const [{ series, points }] = forecastSeries(answerOf(groups), true);
    expect(series.map(({ key }) => key)).toEqual([
      'group0',
      'group1',
      'group2',
      'group3',
      'group4',
      'group5',
      'group6',
      'rest',
    ]);
    expect(points[0].values.rest).toBe(93 + 92 + 91);
  });
});
