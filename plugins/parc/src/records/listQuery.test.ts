import { assets, parseQuery } from '@parc/backstage-plugin-parc-common';
import { listParamsOf, narrowingParams } from './listQuery';
import { readListState } from './listState';

const queryOf = (search: string) => {
  const state = readListState(assets, new URLSearchParams(search));
  const { query } = narrowingParams(assets, state);
  const parsed = query ? JSON.parse(String(query)) : undefined;
  // Whatever the page asks, the API must be able to read.
  if (parsed) parseQuery(assets, parsed);
  return parsed;
};

describe('what a list asks the API', () => {
  it('says one value, several values, and several fields', () => {
    expect(queryOf('status=lost')).toEqual({ status: 'lost' });
    expect(queryOf('status=lost&status=retired')).toEqual({
      status: { $in: ['lost', 'retired'] },
    });
    expect(queryOf('status=lost&category=laptop')).toEqual({
      $all: [{ category: 'laptop' }, { status: 'lost' }],
    });
  });

  it('says ranges with both ends, or one', () => {
    expect(queryOf('warrantyEnd=2024-01-01..2024-12-31')).toEqual({
      warrantyEnd: { $gte: '2024-01-01', $lte: '2024-12-31' },
    });
    expect(queryOf('expectedBack=..2024-05-31')).toEqual({
      expectedBack: { $lte: '2024-05-31' },
    });
    expect(queryOf('purchaseCost=1000.. EUR')).toEqual({
      purchaseCost: { $gte: '1000 EUR' },
    });
  });

  it('counts the last day of a range of instants to its end', () => {
    expect(queryOf('lastSeen=2024-01-31..2024-01-31')).toEqual({
      lastSeen: { $gte: '2024-01-31', $lt: '2024-02-01' },
    });
  });

  it('says that there is a value, or none, or one of some', () => {
    expect(queryOf('owner=*')).toEqual({ owner: { $exists: true } });
    expect(queryOf('location=-')).toEqual({ location: { $exists: false } });
    expect(queryOf('location=-&location=PAR')).toEqual({
      $any: [{ location: { $exists: false } }, { location: 'PAR' }],
    });
  });

  it('says how a text begins, and keeps a comma in a value', () => {
    expect(queryOf('serial=PF4*')).toEqual({ serial: { $hasPrefix: 'PF4' } });
    expect(queryOf('name=Hall%20A,%20left')).toEqual({ name: 'Hall A, left' });
  });

  it('asks for no more fields than the columns', () => {
    const state = readListState(
      assets,
      new URLSearchParams('sort=-tag&q=%20dell '),
    );

    expect(listParamsOf(assets, state, ['tag', 'status'])).toEqual({
      query: undefined,
      fullTextFilterTerm: 'dell',
      deleted: undefined,
      orderField: 'tag,desc',
      limit: 50,
      cursor: undefined,
      fields: 'tag,status',
    });
  });
});
