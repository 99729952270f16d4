import { coversOf, filtersOf, whyNoCovers } from './covers';

describe('the assets of a plan as filters of their list', () => {
  it.each([
    [{}],
    [{ category: ['laptop'] }],
    [{ category: ['laptop', 'desktop'], location: ['PAR'] }],
    [{ owner: ['-'] }],
    [{ serial: ['5CD*'] }],
    [{ inServiceDate: ['2024-01-01..2024-12-31'] }],
    [{ purchaseCost: ['500.. EUR'] }],
    [{ lastSeen: ['2024-01-01..2024-01-31'] }],
  ])('are the same again: %j', filters => {
    expect(filtersOf(coversOf(filters))).toEqual(filters);
  });

  it('are read from several fields side by side', () => {
    expect(
      filtersOf('{"category":{"$in":["laptop"]},"location":"PAR"}'),
    ).toEqual({ category: ['laptop'], location: ['PAR'] });
  });

  it.each([
    ['{"$any":[{"category":"laptop"},{"location":"PAR"}]}'],
    ['{"$not":{"location":"PAR"}}'],
    ['{"category":'],
  ])('are none of what filters cannot say: %s', covers => {
    expect(filtersOf(covers)).toBeUndefined();
  });

  it('says what cannot be read', () => {
    expect(whyNoCovers('{}')).toBeUndefined();
    expect(whyNoCovers('{"nothing":1}')).toContain('nothing');
    expect(whyNoCovers('laptops')).toBe('JSON');
  });
});
