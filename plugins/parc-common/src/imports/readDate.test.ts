import { dateShape, readDate } from './readDate';
import { decimalText, numberShape } from './readNumber';

describe('dates', () => {
  it.each([
    ['31/12/2024', 'dayFirst', '2024-12-31'],
    ['12/31/2024', 'monthFirst', '2024-12-31'],
    ['1.2.2024', 'dayFirst', '2024-02-01'],
    ['5/5/2024', undefined, '2024-05-05'],
    ['2024-02-29', undefined, '2024-02-29'],
    ['2024/2/9', undefined, '2024-02-09'],
    ['20240229', undefined, '2024-02-29'],
    ['2024-02-29T13:45:00Z', undefined, '2024-02-29'],
    ['29/02/2024 13:45', 'dayFirst', '2024-02-29'],
    ['1er janvier 2024', undefined, '2024-01-01'],
    ['14 févr. 2024', undefined, '2024-02-14'],
    ['31-Dec-2024', undefined, '2024-12-31'],
    ['August 3, 2024', undefined, '2024-08-03'],
    ['3 août 24', undefined, '2024-08-03'],
    ['31/12/49', 'dayFirst', '2049-12-31'],
    ['31/12/51', 'dayFirst', '1951-12-31'],
  ] as const)('%s is read %s as %s', (text, dateOrder, date) => {
    expect(readDate(text, { dateOrder, century: 1950 })).toEqual({ date });
  });

  it.each([
    ['03/04/2024', {}, { refused: 'date-order' }],
    ['31/12/24', { dateOrder: 'dayFirst' }, { refused: 'century' }],
    ['31/02/2024', { dateOrder: 'dayFirst' }, { refused: 'no-such-date' }],
    ['29/02/2023', { dateOrder: 'dayFirst' }, { refused: 'no-such-date' }],
    [
      '12/31/2024',
      { dateOrder: 'dayFirst' },
      { refused: 'no-such-date', suggestion: '2024-12-31' },
    ],
    ['45292', {}, { refused: 'not-a-date', suggestion: '2024-01-01' }],
    ['soon', {}, { refused: 'not-a-date' }],
    ['12', {}, { refused: 'not-a-date' }],
  ] as const)('%s with %j is %j', (text, reading, expected) => {
    expect(readDate(text, reading)).toEqual(expected);
  });

  it.each(['LT-2024-01', 'Latitude 5440', '192.168.1.10', 'mark 12', ''])(
    '%s is none',
    text => expect(dateShape(text)).toBeUndefined(),
  );
});

describe('numbers', () => {
  it.each([
    ['1234.50', undefined, '1234.50'],
    ['1234,50', undefined, '1234.50'],
    ['1 234,50 €', undefined, '1234.50'],
    ['1\u202f234,50\u00a0€', undefined, '1234.50'],
    ["CHF 1'234.50", undefined, '1234.50'],
    ['€1,234.50', undefined, '1234.50'],
    ['1.234.567', undefined, '1234567'],
    ['1,234,567.8', undefined, '1234567.8'],
    ['1,234', ',', '1.234'],
    ['1,234', '.', '1234'],
    ['1.234', ',', '1234'],
    ['0,123', undefined, '0.123'],
    ['(12,50)', undefined, '-12.50'],
    ['-12.5', undefined, '-12.5'],
    ['12,5-', undefined, '-12.5'],
    ['007', undefined, '7'],
    ['$12', undefined, '12'],
  ] as const)('%s with the decimal mark %s is %s', (text, mark, expected) => {
    expect(decimalText(numberShape(text)!, mark)).toBe(expected);
  });

  it.each([
    ['12 €', 'EUR'],
    ['£12', 'GBP'],
    ['12 chf', 'CHF'],
    ['USD 12', 'USD'],
    ['$12', undefined],
    ['12', undefined],
  ])('%s is in %s', (text, currency) => {
    expect(numberShape(text)?.currency).toBe(currency);
  });

  it('1,234 does not say what it is', () => {
    expect(numberShape('1,234')?.decimal).toBe('either');
    expect(decimalText(numberShape('1,234')!)).toBeUndefined();
  });

  it.each([
    '12,34.5,6',
    '1 23',
    '12 km/h',
    '1.2.3',
    'abc',
    '--1',
    '(1',
    '1,2,3',
  ])('%s is none', text => expect(numberShape(text)).toBeUndefined());
});
