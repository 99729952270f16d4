import { createFormats, localeOf } from './formats';

const english = createFormats('en-GB');
const french = createFormats('fr-FR');
/** Intl separates with spaces that do not break; a test is easier to read with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('write money with the digits of its currency', () => {
    expect(english.money({ amount: '1234.5', currency: 'EUR' })).toBe(
      '€1,234.50',
    );
    expect(plain(french.money({ amount: '1234.5', currency: 'EUR' }))).toBe(
      '1 234,50 €',
    );
    expect(plain(french.money({ amount: '1500', currency: 'JPY' }))).toBe(
      '1 500 JPY',
    );
  });

  it('do not bend an amount of fifteen digits', () => {
    expect(english.money({ amount: '9999999999999.99', currency: 'EUR' })).toBe(
      '€9,999,999,999,999.99',
    );
  });

  it('write a day as it is, wherever the reader is', () => {
    expect(english.date('2024-05-31')).toBe('31 May 2024');
    expect(french.date('2024-05-31')).toBe('31 mai 2024');
  });

  it('write from which day to which in as few words as possible', () => {
    expect(plain(english.days('2024-12-14', '2024-12-20'))).toMatch(
      /^14\s?–\s?20 Dec 2024$/,
    );
    expect(plain(french.days('2024-12-14', '2025-01-03'))).toMatch(
      /^14 déc\. 2024\s?–\s?3 janv\. 2025$/,
    );
  });

  it('show what is no date as it is', () => {
    expect(english.date('soon')).toBe('soon');
  });

  it.each([
    ['2024-06-01', 'tomorrow'],
    ['2024-06-20', 'in 20 days'],
    ['2024-11-30', 'in 6 months'],
    ['2020-05-31', '4 years ago'],
  ])('say how far %s is', (day, expected) => {
    expect(english.distance(day, '2024-05-31')).toBe(expected);
  });

  it.each([
    ['2024-05-31T11:59:58.000Z', '2 seconds ago'],
    ['2024-05-31T11:57:30.000Z', '2 minutes ago'],
    ['2024-05-31T09:00:00.000Z', '3 hours ago'],
    ['2024-05-30T09:00:00.000Z', 'yesterday'],
    ['2024-05-31T12:00:03.000Z', 'now'],
  ])('say how long ago %s was', (instant, expected) => {
    const now = Date.parse('2024-05-31T12:00:00.000Z');
    expect(english.ago(instant, now)).toBe(expected);
  });

  it('write sizes in the unit that fits', () => {
    expect(english.size(512 * 1024 ** 3)).toBe('512 GB');
    expect(english.size(1536)).toBe('1.5 kB');
  });

  it('order numbers inside of texts, and accents beside their letters', () => {
    expect(['PC-10', 'É', 'PC-9', 'F', 'E'].sort(french.compare)).toEqual([
      'E',
      'É',
      'F',
      'PC-9',
      'PC-10',
    ]);
  });
});

describe('the locale of a language', () => {
  it('is the browser’s own variant of it, or else the language', () => {
    expect(localeOf('en', ['fr-FR', 'en-GB'])).toBe('en-GB');
    expect(localeOf('fr', ['en-GB'])).toBe('fr');
    expect(localeOf('en', ['en-US@posix'])).toBe('en');
  });
});
