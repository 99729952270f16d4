import type { RenewalEntry } from '@parc/backstage-plugin-parc-common';
import { renewalMonths } from './renewalMonths';

const anEntry = (values: Partial<RenewalEntry>): RenewalEntry => ({
  kind: 'end',
  date: '2026-12-31',
  licence: { id: '1', ref: 'LIC-0001', name: 'Visio' },
  status: 'active',
  cost: { amount: '100.00', currency: 'EUR' },
  ...values,
});

describe('the months of renewals', () => {
  it('are all there, over the turn of the year, with what comes up in each', () => {
    const months = renewalMonths(
      [
        anEntry({ kind: 'notice', date: '2026-11-30' }),
        anEntry({}),
        anEntry({ cost: { amount: '50.00', currency: 'USD' } }),
      ],
      '2026-11-15',
      '2027-01-14',
    );
    expect(months.map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
    expect(months.map(({ counts }) => counts)).toEqual([
      { notice: 1 },
      { end: 2 },
      {},
    ]);
  });

  it('count what a term costs at its end and not at its notice day, each currency by itself', () => {
    const [november, december] = renewalMonths(
      [
        anEntry({ kind: 'notice', date: '2026-11-30' }),
        anEntry({}),
        anEntry({ cost: { amount: '50.00', currency: 'USD' } }),
      ],
      '2026-11-01',
      '2026-12-31',
    );
    expect(november.costs).toEqual([]);
    expect(december.costs).toEqual([
      { amount: '100.00', currency: 'EUR' },
      { amount: '50.00', currency: 'USD' },
    ]);
  });
});
