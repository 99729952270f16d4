import { assets } from '@parc/backstage-plugin-parc-common';
import {
  changeListState,
  listLink,
  readListState,
  withFilter,
  writeListState,
} from './listState';

const read = (search: string) =>
  readListState(assets, new URLSearchParams(search));

describe('the state of a list in its URL', () => {
  it('is read and written without loss', () => {
    const search =
      'status=lost&status=retired&location=PAR%2FHQ&q=dell&sort=-purchaseCost&columns=tag%2Cserial&limit=100&cursor=abc';

    const written = writeListState(assets, read(search));

    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(new URLSearchParams(search)),
    );
    expect(written.getAll('status')).toEqual(['lost', 'retired']);
  });

  it('is empty for a list as usual', () => {
    expect(writeListState(assets, read('')).toString()).toBe('');
  });

  it('leaves out what the noun does not have', () => {
    const state = read(
      'nonsense=1&notes=x&sort=notes&columns=tag,nonsense&limit=7',
    );

    expect(state.filters).toEqual({});
    expect(state.sort).toEqual({ field: 'tag', descending: false });
    expect(state.columns).toEqual(['tag']);
    expect(state.limit).toBe(50);
  });

  it('begins another view at its first page, and another column not', () => {
    const state = read('cursor=abc');

    expect(withFilter(state, 'status', ['lost']).cursor).toBeUndefined();
    expect(changeListState(state, { columns: ['tag'] }).cursor).toBe('abc');
  });

  it('takes a filter away with its last value', () => {
    expect(withFilter(read('status=lost'), 'status', []).filters).toEqual({});
  });
});

describe('a link to a list', () => {
  it('carries filters and a sort', () => {
    expect(
      listLink(
        '/parc/assets',
        { status: ['lost', 'retired'] },
        { sort: 'tag' },
      ),
    ).toBe('/parc/assets?sort=tag&status=lost&status=retired');
  });

  it('is the plain list without any', () => {
    expect(listLink('/parc/assets', {})).toBe('/parc/assets');
  });
});
