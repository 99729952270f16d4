import { assets } from '@parc/backstage-plugin-parc-common';
import { readListState } from '../listState';
import { isViewChanged, openedView, viewQuery } from './viewQuery';

const stateOf = (search: string) =>
  readListState(assets, new URLSearchParams(search));

describe('a saved view', () => {
  it('keeps filters, text, order and columns, and neither page nor origin', () => {
    const state = stateOf('status=lost&q=dell&sort=-tag&cursor=abc&view=v1');
    expect(viewQuery(assets, state, ['tag', 'location'])).toBe(
      'status=lost&q=dell&sort=-tag&columns=tag%2Clocation',
    );
  });

  it('opens as it was kept; what is unknown is left out', () => {
    const view = {
      id: 'v1',
      query: 'status=lost&colour=red&columns=tag,colour',
    };
    expect(openedView(assets, view)).toMatchObject({
      filters: { status: ['lost'] },
      columns: ['tag'],
      view: 'v1',
    });
  });

  it('is changed by another filter, order or column, and not by the next page', () => {
    const view = { id: 'v1', query: 'status=lost&columns=tag,location' };
    const now = (search: string) =>
      isViewChanged(assets, stateOf(`${search}&view=v1`), view);
    expect(now(`${view.query}&cursor=next`)).toBe(false);
    expect(now('columns=tag%2Clocation&status=lost')).toBe(false);
    expect(now('status=lost&columns=tag')).toBe(true);
    expect(now(`${view.query}&status=retired`)).toBe(true);
    expect(now(`${view.query}&sort=-tag`)).toBe(true);
  });
});
