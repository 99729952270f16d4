import { aLicence } from '../../testing/aLicence';
import { periodRows } from './periodRows';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe('the periods of a licence', () => {
  it('say by how much the price changed, of all and of one right', () => {
    const rows = periodRows(aLicence(), [
      { isCurrent: true, quantity: 20, cost: euros('2200.00') },
      { id: 'b', isCurrent: false, quantity: 10, cost: euros('1000.00') },
    ]);
    expect(rows[0]).toMatchObject({
      change: expect.closeTo(1.2),
      unitCost: euros('110.00'),
      unitChange: expect.closeTo(0.1),
    });
    expect(rows[1]).toMatchObject({ change: undefined });
  });

  it('compare neither two currencies nor with what cost nothing', () => {
    const rows = periodRows(aLicence(), [
      { isCurrent: true, quantity: 10, cost: euros('10.00') },
      {
        id: 'b',
        isCurrent: false,
        quantity: 10,
        cost: { amount: '9.00', currency: 'USD' },
      },
      {
        id: 'c',
        isCurrent: false,
        quantity: 10,
        cost: { amount: '0.00', currency: 'USD' },
      },
    ]);
    expect(rows.map(({ change }) => change)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
