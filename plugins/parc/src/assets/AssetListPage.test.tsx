import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAsset } from '../testing/anAsset';
import { errorBody, FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { AssetRoutes } from './AssetRoutes';

const items = [
  anAsset({ tag: 'LT-2024-0001', status: 'in-stock' }),
  anAsset({ tag: 'LT-2024-0002', status: 'deployed' }),
];

const aRegister = (over: ConstructorParameters<typeof FakeParc>[0] = {}) =>
  new FakeParc({
    'GET /assets': () => ({
      body: { items, totalItems: 7, pageInfo: { nextCursor: 'next' } },
    }),
    'GET /assets/totals': () => ({
      body: { groups: [{ currency: 'EUR', count: 7, sum: '1200.00' }] },
    }),
    'GET /assets/facets': () => ({
      body: { facets: { status: [{ value: 'lost', count: 5 }] } },
    }),
    ...over,
  });

const last = (parc: FakeParc) => parc.callsOf('GET /assets').at(-1)!.params;

describe('the list of assets', () => {
  it('shows records, their number and their value over the filter', async () => {
    renderParc(<AssetRoutes />, { parc: aRegister(), path: '/parc/assets' });

    expect(await screen.findByText('7 assets')).toBeInTheDocument();
    expect(await screen.findByText(/€1,200/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'LT-2024-0001' })).toHaveAttribute(
      'href',
      '/parc/assets/LT-2024-0001',
    );
  });

  it('asks for what its address says', async () => {
    const parc = aRegister();
    renderParc(<AssetRoutes />, {
      parc,
      path: '/parc/assets?status=lost&sort=-warrantyEnd&q=dell',
    });

    await screen.findByText('7 assets');
    expect(last(parc).get('query')).toBe('{"status":"lost"}');
    expect(last(parc).get('orderField')).toBe('warrantyEnd,desc');
    expect(last(parc).get('fullTextFilterTerm')).toBe('dell');
  });

  it('sorts by a heading, and the other way at the second click', async () => {
    const parc = aRegister();
    renderParc(<AssetRoutes />, { parc, path: '/parc/assets' });

    await userEvent.click(await screen.findByText('Serial number'));
    await waitFor(() =>
      expect(last(parc).get('orderField')).toBe('serial,asc'),
    );
    const heading = screen.getByRole('columnheader', { name: 'Serial number' });
    expect(heading).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(screen.getByText('Serial number'));
    await waitFor(() =>
      expect(last(parc).get('orderField')).toBe('serial,desc'),
    );
  });

  it('narrows by a value of a filter, counted over the other filters', async () => {
    const parc = aRegister();
    renderParc(<AssetRoutes />, { parc, path: '/parc/assets?category=laptop' });

    const filters = within(await screen.findByRole('search'));
    await userEvent.click(filters.getByRole('button', { name: 'Status' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Lost' }),
    );

    await waitFor(() =>
      expect(JSON.parse(last(parc).get('query')!)).toEqual({
        $all: [{ category: 'laptop' }, { status: 'lost' }],
      }),
    );
    const [facets] = parc.callsOf('GET /assets/facets');
    expect(facets.params.get('query')).toBe('{"category":"laptop"}');
  });

  it('chooses the page, then all that match', async () => {
    renderParc(<AssetRoutes />, { parc: aRegister(), path: '/parc/assets' });

    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Choose all on this page' }),
    );
    const bar = await screen.findByRole('region', { name: 'Selection' });
    expect(bar).toHaveTextContent('2 chosen');

    await userEvent.click(within(bar).getByText('Choose all 7'));
    expect(bar).toHaveTextContent('All 7 chosen');
  });

  it('offers no changes to who may only read', async () => {
    renderParc(<AssetRoutes />, {
      parc: aRegister(),
      path: '/parc/assets',
      denied: [
        'parc.asset.create',
        'parc.asset.update',
        'parc.asset.hand-out',
        'parc.asset.retire',
      ],
    });

    await screen.findByText('7 assets');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByText('New asset')).not.toBeInTheDocument();
  });

  it('says what to do when there is nothing, and why when nothing matches', async () => {
    const empty = aRegister({
      'GET /assets': () => ({
        body: { items: [], totalItems: 0, pageInfo: {} },
      }),
    });
    const { unmount } = renderParc(<AssetRoutes />, {
      parc: empty,
      path: '/parc/assets',
    });
    expect(await screen.findByText('No assets yet')).toBeInTheDocument();
    unmount();

    renderParc(<AssetRoutes />, { parc: empty, path: '/parc/assets?q=zz' });
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    const parc = aRegister({
      'GET /assets': () => ({
        status: 503,
        body: errorBody(503, { name: 'Error', message: 'timed out' }),
      }),
    });
    renderParc(<AssetRoutes />, { parc, path: '/parc/assets' });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This took too long.',
    );
  });
});
