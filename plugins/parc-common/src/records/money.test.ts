import { fromMinorUnits, minorDigits, toMinorUnits } from './money';
import { moneySchema } from './schema';

describe('money', () => {
  // ISO 4217, list one: minor units of EUR 2, JPY 0, KWD 3.
  it.each([
    ['1234.5', 'EUR', 123450n, '1234.50'],
    ['0.05', 'EUR', 5n, '0.05'],
    ['1500', 'JPY', 1500n, '1500'],
    ['0', 'JPY', 0n, '0'],
    ['1.5', 'KWD', 1500n, '1.500'],
    ['9999999999999.999', 'KWD', 9999999999999999n, '9999999999999.999'],
  ])('keeps %s %s as %s and says %s', (amount, currency, minor, said) => {
    expect(toMinorUnits({ amount, currency })).toBe(minor);
    expect(fromMinorUnits(minor, currency)).toEqual({ amount: said, currency });
    expect(moneySchema.parse({ amount, currency })).toEqual({
      amount: said,
      currency,
    });
    expect(toMinorUnits({ amount: said, currency })).toBe(minor);
  });

  it('knows the digits of currencies', () => {
    expect(['EUR', 'JPY', 'KWD', 'EUR'].map(minorDigits)).toEqual([2, 0, 3, 2]);
  });

  it('takes a number for an amount', () => {
    expect(moneySchema.parse({ amount: 100, currency: 'EUR' }).amount).toBe(
      '100.00',
    );
  });

  it.each<[unknown, string]>([
    [{ amount: '1.234', currency: 'EUR' }, 'more decimals than its currency'],
    [{ amount: '1.5', currency: 'JPY' }, 'more decimals than its currency'],
    [{ amount: '1.2345', currency: 'KWD' }, 'more decimals than its currency'],
    [{ amount: '1 234,50', currency: 'EUR' }, 'must be a decimal number'],
    [{ amount: '1e5', currency: 'EUR' }, 'must be a decimal number'],
    [{ amount: 1e21, currency: 'EUR' }, 'must be a decimal number'],
    [{ amount: '12345678901234', currency: 'EUR' }, 'must be a decimal number'],
    [{ amount: '', currency: 'EUR' }, 'must be a decimal number'],
    [{ amount: '-0.05', currency: 'EUR' }, 'must not be below 0'],
    [{ amount: '5', currency: 'EURO' }, 'is not an ISO 4217 currency'],
    [{ amount: '5', currency: 'eur' }, 'is not an ISO 4217 currency'],
    [{ amount: '5' }, 'Invalid input'],
    ['5 EUR', 'Invalid input'],
  ])('refuses %j', (given, message) => {
    const { success, error } = moneySchema.safeParse(given);
    expect(success).toBe(false);
    expect(error!.issues.map(each => each.message).join()).toContain(message);
  });

  it('refuses more decimals than the currency has', () => {
    expect(() => toMinorUnits({ amount: '1.234', currency: 'EUR' })).toThrow(
      'EUR has 2 decimals, got 1.234',
    );
  });
});
