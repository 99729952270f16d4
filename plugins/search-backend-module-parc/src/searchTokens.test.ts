import { hostTokens, joinTokens, searchTokens } from './searchTokens';

describe('the tokens of', () => {
  it('a tag are its parts, its ends, and all of it in one word', () => {
    expect(joinTokens(searchTokens('PC-2024-0001'))).toBe(
      'pc-2024-0001 pc 2024 0001 2024-0001 pc20240001',
    );
  });

  it('a host name are those of the host and of the whole', () => {
    const tokens = hostTokens('SRV-Paris-01.acme.fr');
    expect(tokens).toEqual(
      expect.arrayContaining([
        'srv-paris-01',
        'srvparis01',
        'paris-01',
        'paris',
        'srv-paris-01.acme.fr',
        'acme.fr',
      ]),
    );
  });

  it('a name have no accents', () => {
    expect(searchTokens('Élan-Vital')).toEqual(
      expect.arrayContaining(['elan-vital', 'elan', 'vital', 'elanvital']),
    );
  });

  it('one word are that word', () => {
    expect(joinTokens(searchTokens('5CG1000XY'))).toBe('5cg1000xy');
  });
});
