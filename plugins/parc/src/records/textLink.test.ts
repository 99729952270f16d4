import { parcPaths } from '../useParcPaths';
import { textLink } from './textLink';

describe('a text', () => {
  it.each([
    ['https://wiki.example/move', 'https://wiki.example/move'],
    ['CVE-2026-31337', 'https://www.cve.org/CVERecord?id=CVE-2026-31337'],
    ['WO-2026-00012', '/parc/maintenance/orders/WO-2026-00012'],
    ['CH-2026-00003', '/parc/changes/CH-2026-00003'],
    ['INC-4711', undefined],
    ['see WO-2026-00012', undefined],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', undefined],
  ])('leads from %s to %s', (value, to) => {
    expect(textLink(value, parcPaths('/parc'))).toBe(to);
  });
});
