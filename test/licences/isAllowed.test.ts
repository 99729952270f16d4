import { isAllowed } from './isAllowed';

describe('a licence', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-3.0-or-later)',
    'MIT AND ISC',
    '(MIT AND Zlib)',
  ])('may be %s', licence => {
    expect(isAllowed(licence)).toBe(true);
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNKNOWN', 'MIT*'])(
    'may not be %s',
    licence => {
      expect(isAllowed(licence)).toBe(false);
    },
  );
});
