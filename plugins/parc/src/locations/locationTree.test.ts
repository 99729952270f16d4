import type { Location } from '@parc/backstage-plugin-parc-common';
import {
  ancestorPaths,
  buildLocationTree,
  findNode,
  searchTree,
} from './locationTree';

const aPlace = (path: string, name = path): Location => ({
  id: path,
  ref: path,
  version: 1,
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
  path,
  name,
  kind: 'room',
});

const eur = (amount: string) => [{ amount, currency: 'EUR' }];
const compare = new Intl.Collator('en', { numeric: true }).compare;

const tree = buildLocationTree(
  ['PAR/HQ/10', 'PAR', 'PAR/HQ', 'PAR/HQ/2', 'LYO/X'].map(path => aPlace(path)),
  [
    { value: 'PAR/HQ/2', count: 3, sums: eur('10.00') },
    {
      value: 'PAR/HQ/10',
      count: 4,
      sums: [{ amount: '5.00', currency: 'USD' }],
    },
    { value: 'PAR', count: 1, sums: eur('2.50') },
  ],
  compare,
);

describe('the tree of places', () => {
  it('counts what is below a place as in it, each currency on its own', () => {
    expect(findNode(tree, 'PAR')).toMatchObject({
      count: 8,
      sums: expect.arrayContaining([
        { amount: '12.50', currency: 'EUR' },
        { amount: '5.00', currency: 'USD' },
      ]),
    });
  });

  it('orders places as people count', () => {
    expect(
      findNode(tree, 'PAR/HQ')?.children.map(each => each.location.path),
    ).toEqual(['PAR/HQ/2', 'PAR/HQ/10']);
  });

  it('puts a place without its parent at the top', () => {
    expect(tree.map(each => each.location.path)).toEqual(['LYO/X', 'PAR']);
  });

  it('finds branches by a part of a path or name', () => {
    const [found, ...others] = searchTree(tree, 'hq/10');

    expect(others).toEqual([]);
    expect(findNode([found], 'PAR/HQ/10')).toBeDefined();
    expect(findNode([found], 'PAR/HQ/2')).toBeUndefined();
  });

  it('knows what must be open for a place to be in sight', () => {
    expect(ancestorPaths('PAR/HQ/2')).toEqual(['PAR', 'PAR/HQ']);
  });
});
