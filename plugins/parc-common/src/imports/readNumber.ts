/** Spaces that group digits: also those that do not break, and the narrow ones. */
const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;

/** Signs that name one currency. `$` and `¥` name several, and are asked about. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₽': 'RUB',
  '₺': 'TRY',
  zł: 'PLN',
  Kč: 'CZK',
};
const severalCurrencies = ['$', '¥', 'kr'];
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A text that is a number: its digits as they stand, and what its marks can mean. */
export interface NumberShape {
  isNegative: boolean;
  /** Digits and the marks `,` and `.`; thousands that were grouped otherwise are joined. */
  body: string;
  /** The decimal mark that the number itself shows; `either`: 1,234 may be 1234 or 1.234. */
  decimal: '.' | ',' | 'either' | 'none';
  /** The currency it names. */
  currency?: string;
  /** Has a sign that several currencies use. */
  isUnclear?: boolean;
}

/** What a text is as a number, with or without a currency. */
export function numberShape(text: string): NumberShape | undefined {
  if (text.length > 60 || !/\d/.test(text)) return undefined;
  const { rest, ...money } = takeCurrency(text.replace(spaces, ' ').trim());
  const sign = /^([-−+(]?) ?([\d.,' ’]+?) ?([-)]?)$/.exec(rest);
  if (!sign) return undefined;
  const [, before, digits, after] = sign;
  if ((before === '(') !== (after === ')')) return undefined;
  if (after === '-' && before) return undefined;
  const body = joinGroups(digits);
  const decimal = body === undefined ? undefined : decimalOf(body);
  if (body === undefined || !decimal) return undefined;
  const isNegative = ['-', '−', '('].includes(before) || after === '-';
  return { isNegative, body, decimal, ...money };
}

/** The value of a shape as decimal text such as `-1234.50`; undefined when its marks do not fit the decimal mark. */
export function decimalText(
  shape: NumberShape,
  mark?: '.' | ',',
): string | undefined {
  const { body, decimal, isNegative } = shape;
  let point: '.' | ',' | undefined;
  if (decimal === 'either') {
    if (!mark) return undefined;
    point = mark;
  } else if (decimal === 'none') point = '.';
  else point = decimal;
  const grouping = point === '.' ? ',' : '.';
  const [whole, fraction] = body.replaceAll(grouping, '').split(point);
  const plain = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${isNegative ? '-' : ''}${plain}${fraction ? `.${fraction}` : ''}`;
}

function takeCurrency(text: string): {
  rest: string;
  currency?: string;
  isUnclear?: boolean;
} {
  const found = /^(\p{Sc}|\p{L}{2,3}\$?)? ?(.*?) ?(\p{Sc}|\p{L}{2,3})?$/u.exec(
    text,
  );
  const [, before, rest = '', after] = found ?? [];
  const name = before ?? after;
  if (!name || (before && after)) return { rest: text };
  const currency =
    signs[name] ??
    (currencies.has(name.toUpperCase()) ? name.toUpperCase() : undefined);
  if (currency) return { rest, currency };
  return severalCurrencies.includes(name)
    ? { rest, isUnclear: true }
    : { rest: text };
}

/** Joins thousands grouped by spaces or apostrophes; undefined when the groups are not of three. */
function joinGroups(digits: string): string | undefined {
  if (!/[ '’]/.test(digits)) return digits;
  return /^\d{1,3}([ '’]\d{3})+([.,]\d*)?$/.test(digits)
    ? digits.replace(/[ '’]/g, '')
    : undefined;
}

function decimalOf(body: string): NumberShape['decimal'] | undefined {
  const marks = body.replace(/\d/g, '');
  if (marks === '') return 'none';
  if (marks.length === 1) {
    if (!/^\d*[.,]\d+$/.test(body)) return undefined;
    return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)
      ? 'either'
      : (marks as '.' | ',');
  }
  // The same mark several times groups; the other one, once and last, is the decimal mark.
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(body)) return '.';
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(body)) return ',';
  return undefined;
}
