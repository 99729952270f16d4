import { normaliseEntityRef } from './entityRef';

describe('an entity reference', () => {
  it.each([
    ['User:Ines.Garnier', 'user:default/ines.garnier'],
    ['group:Default/IT-Support', 'group:default/it-support'],
    [
      'hardwareasset:default/lt-2024-0001',
      'hardwareasset:default/lt-2024-0001',
    ],
    ['component:team-a/a__b--c', 'component:team-a/a__b--c'],
  ])('%s is %s', (given, expected) => {
    expect(normaliseEntityRef(given)).toBe(expected);
  });

  it.each([
    'ines',
    'default/ines',
    'user:',
    'user:default/',
    'user:default/é',
    'user:default/-x',
    'user:default/x.',
    'user:default/a/b',
    'user:default/a b',
    'user:default/a\u0000',
    `user:default/${'x'.repeat(64)}`,
    '',
  ])('%j is none', given => {
    expect(normaliseEntityRef(given)).toBeUndefined();
  });

  it('refuses a hostile name as quickly as a short one', () => {
    const start = process.hrtime.bigint();
    for (let round = 0; round < 100; round += 1)
      normaliseEntityRef(`user:default/${'a'.repeat(62)}!`);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
  });
});
