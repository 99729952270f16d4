import type { Field } from '@parc/backstage-plugin-parc-common';

/** «Has a value» and «has none», in place of a value. */
export const anyValue = '*';
export const noValue = '-';

/** One wanted value of a filter, as a URL writes it. */
export type FilterValue =
  | { is: 'any' }
  | { is: 'none' }
  | { is: 'value'; value: string }
  | { is: 'prefix'; prefix: string }
  /** Both ends included; an end that is left out is open. */
  | { is: 'range'; from?: string; to?: string; currency?: string };

const rangeKinds = ['date', 'instant', 'number', 'money'];

/** Whether a field is filtered by a range and not by values. */
export function isRangeField(field: Field): boolean {
  return rangeKinds.includes(field.kind);
}

/** `2024-01-01..2024-12-31`, `..100`, `500.. EUR`, `dell*`, `*`, `-` or simply a value. */
export function readFilterValue(field: Field, given: string): FilterValue {
  if (given === anyValue) return { is: 'any' };
  if (given === noValue) return { is: 'none' };
  if (isRangeField(field)) return readRange(given);
  if (field.kind === 'text' && given.endsWith('*')) {
    return { is: 'prefix', prefix: given.slice(0, -1) };
  }
  return { is: 'value', value: given };
}

function readRange(given: string): FilterValue {
  const [range, currency] = given.split(' ');
  const [from, to = from] = range.includes('..') ? range.split('..') : [range];
  return {
    is: 'range',
    from: from || undefined,
    to: to || undefined,
    currency: currency || undefined,
  };
}

/** The reverse of {@link readFilterValue} for a range; undefined when both ends are open. */
export function writeRange(range: {
  from?: string;
  to?: string;
  currency?: string;
}): string | undefined {
  if (!range.from && !range.to) return undefined;
  const ends = `${range.from ?? ''}..${range.to ?? ''}`;
  return range.currency ? `${ends} ${range.currency}` : ends;
}
