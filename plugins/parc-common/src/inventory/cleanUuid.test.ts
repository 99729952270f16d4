import { cleanUuid } from './cleanUuid';

describe('the UUID of a machine', () => {
  it('is the same in both byte orders of its first three groups', () => {
    // VMware: the host sees one, the guest the other (GLPI agent #839).
    const guest = '564D1A2B-3C4D-5E6F-8A9B-0C1D2E3F4A5B';
    const host = '2b1a4d56-4d3c-6f5e-8a9b-0c1d2e3f4a5b';
    expect(cleanUuid(guest)).toBe(host);
    expect(cleanUuid(host)).toBe(host);
  });

  it.each([
    ['{4C4C4544-0051-5810-8034-B7C04F4B4E33}'],
    [' 4c4c4544-0051-5810-8034-b7c04f4b4e33 '],
    ['4C4C454400515810 8034B7C04F4B4E33'.replace(' ', '')],
    ['44454C4C-5100-1058-8034-B7C04F4B4E33'],
  ])('is found in %j', given => {
    expect(cleanUuid(given)).toBe('44454c4c-5100-1058-8034-b7c04f4b4e33');
  });

  it.each([
    ['af8d3fcfa6fe4784', 'af8d3fcfa6fe4784'],
    [
      '11111111-2222-3333-4444-666666666666-101',
      '11111111-2222-3333-4444-666666666666-101',
    ],
  ])('of a phone or a container stays as it is: %s', (given, kept) => {
    expect(cleanUuid(given)).toBe(kept);
  });

  it.each([
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '00000000-0000-0000-0000-000000000000',
    '03000200-0400-0500-0006-000700080009',
    '00020003-0004-0005-0006-000700080009',
    '0000000000000000',
    '4BDRGGFE-0046-4710-8047-B2C04F503732',
    'Not Settable',
    '',
  ])('%j says nothing', given => {
    expect(cleanUuid(given)).toBeUndefined();
  });
});
