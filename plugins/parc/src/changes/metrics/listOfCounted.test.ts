import { changesCounted } from '@parc/backstage-plugin-parc-common';
import { listOfCounted } from './listOfCounted';

const period = { from: '2026-02-10', to: '2027-01-20' };

describe('the list behind a figure of changes', () => {
  it('has the period and what the figure counts', () => {
    expect(listOfCounted(changesCounted('failed', period))).toEqual({
      status: ['closed'],
      closedAt: ['2026-02-10..2027-01-20'],
      hasFailed: ['true'],
    });
    expect(listOfCounted(changesCounted('returnsOpen', period))).toMatchObject({
      returnObtained: ['-'],
    });
  });

  it.each([
    ['2026-02', '2026-02-10..2026-02-28'],
    ['2026-12', '2026-12-01..2026-12-31'],
    ['2027-01', '2027-01-01..2027-01-20'],
  ])('of %s has its days within the period', (value, closedAt) => {
    expect(
      listOfCounted(changesCounted('closed', period, { by: 'month', value })),
    ).toEqual({ status: ['closed'], closedAt: [closedAt] });
  });

  it('of a group has its value, or that there is none', () => {
    const of = (value?: string) =>
      listOfCounted(changesCounted('planned', period, { by: 'items', value }));
    expect(of('system:default/erp')).toMatchObject({
      items: ['system:default/erp'],
      windowEnd: ['*'],
    });
    expect(of()).toMatchObject({ items: ['-'] });
  });
});
