import fc from 'fast-check';
import { compareVersions } from './compareVersions';

/** Each is older than the next. */
const orders: Record<string, string[]> = {
  'deb-version(7)': ['1.0~~', '1.0~~a', '1.0~', '1.0', '1.0a', '1:0.1'],
  'Debian Policy 5.6.12, revisions': ['1.2-1', '1.2-2', '1.2-10', '1.2.1-1'],
  'Debian stable updates': [
    '2.36-9+deb12u7',
    '2.36-9+deb12u10',
    '2.37-1~exp1',
    '2.37-1',
  ],
  'semver.org, 11': [
    '1.0.0-alpha',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
  ],
  'builds of Windows': ['10.0.22631.3447', '10.0.22631.4460', '10.0.26100.1'],
  browsers: ['9.1', '115.20.0', '128.5.0', '128.10'],
  dates: ['20241231235959', '20250101000000'],
};

describe('compareVersions', () => {
  it.each(Object.entries(orders))('keeps the order of %s', (_, versions) => {
    for (const [at, older] of versions.entries()) {
      for (const newer of versions.slice(at + 1)) {
        expect([
          older,
          newer,
          Math.sign(compareVersions(older, newer)),
        ]).toEqual([older, newer, -1]);
      }
    }
  });

  it.each([
    ['128', '128.0.0'],
    ['v2.1', '2.1'],
    ['1.05', '1.5'],
    ['0:1.2', '1.2'],
    [' 12.5 ', '12.5'],
  ])('takes %s for %s', (one, other) => {
    expect(compareVersions(one, other)).toBe(0);
  });

  it('is an order: of any three, however they are written', () => {
    const version = fc.string({
      unit: fc.constantFrom(...'0123456789.-~+:abrc'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [ab, ba] = [compareVersions(a, b), compareVersions(b, a)];
        expect(Math.sign(ab) + Math.sign(ba)).toBe(0);
        fc.pre(ab <= 0 && compareVersions(b, c) <= 0);
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
