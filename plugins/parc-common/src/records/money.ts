import type { Money } from './fields';

/** Making a NumberFormat costs more than all the rest of reading a row, and there are few currencies. */
const digitsOf = new Map<string, number>();

/** How many digits a currency has after the point, by ISO 4217 as the platform knows it. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  digitsOf.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** `{ amount: '1234.5', currency: 'EUR' }` → 123450n. Throws a RangeError on too many decimals. */
export function toMinorUnits(money: Money): bigint {
  const digits = minorDigits(money.currency);
  const [whole, fraction = ''] = money.amount.split('.');
  if (fraction.length > digits) {
    throw new RangeError(
      `${money.currency} has ${digits} decimals, got ${money.amount}`,
    );
  }
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

/** 123450n, EUR → `{ amount: '1234.50', currency: 'EUR' }`. */
export function fromMinorUnits(minor: bigint, currency: string): Money {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? '-' : '';
  const all = (minor < 0n ? -minor : minor)
    .toString()
    .padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  const fraction = all.slice(all.length - digits);
  return { amount: `${sign}${whole}${digits ? `.${fraction}` : ''}`, currency };
}
