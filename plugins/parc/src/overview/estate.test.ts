import { assets, parseQuery } from '@parc/backstage-plugin-parc-common';
import { filterQuery } from '../records';
import {
  inHand,
  lastYears,
  overdueFilters,
  purchaseFilters,
  warrantyFilters,
} from './estate';
import { siteGroups } from './siteGroups';

describe('what the overview counts', () => {
  it.each([
    ['the estate in hand', inHand],
    ['warranties', warrantyFilters('2024-05-31', 30)],
    ['overdue returns', overdueFilters('2024-05-31')],
    ['purchases', purchaseFilters(2024)],
  ])('%s are understood by the API', (_, filters) => {
    expect(() =>
      parseQuery(assets, filterQuery(assets, filters)),
    ).not.toThrow();
  });

  it('a warranty’s last day is within its period, and today is', () => {
    expect(warrantyFilters('2024-05-31', 30).warrantyEnd).toEqual([
      '2024-05-31..2024-06-30',
    ]);
  });

  it('a return is overdue from the day after', () => {
    expect(overdueFilters('2024-05-31').expectedBack).toEqual(['..2024-05-30']);
  });

  it('years end with the present one', () => {
    expect(lastYears('2024-05-31', 3)).toEqual([2022, 2023, 2024]);
  });
});

describe('the sites', () => {
  const aNode = (path: string, count: number, children: never[] = []) =>
    ({ location: { path, name: path }, count, sums: [], children } as never);

  it('come with what is nowhere, the biggest first', () => {
    const groups = siteGroups(
      [aNode('LYO', 1), aNode('PAR', 5)],
      [{ count: 3, sums: [] }],
    );

    expect(groups.map(({ value, count }) => [value, count])).toEqual([
      ['PAR', 5],
      [undefined, 3],
      ['LYO', 1],
    ]);
  });

  it('of a company with one are the places in it', () => {
    const one = aNode('PAR', 5, [
      aNode('PAR/A', 2),
      aNode('PAR/B', 3),
    ] as never[]);

    expect(siteGroups([one], []).map(each => each.value)).toEqual([
      'PAR/B',
      'PAR/A',
    ]);
  });
});
