import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAsset } from '../testing/anAsset';
import { errorBody, FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { QuickFind } from './QuickFind';

const items = [
  anAsset({ tag: 'LT-2024-0001', status: 'in-stock' }),
  anAsset({ tag: 'LT-2024-0002', status: 'deployed' }),
];

const show = (
  answer: object = { body: { items } },
  denied: string[] = [],
  orders: object[] = [],
  changes: object[] = [],
) => {
  const parc = new FakeParc({
    'GET /quick-find': () => answer as never,
    'GET /work-orders': () => ({ body: { items: orders, pageInfo: {} } }),
    'GET /maintenance-plans': () => ({ body: { items: [], pageInfo: {} } }),
    'GET /changes': () => ({ body: { items: changes, pageInfo: {} } }),
  });
  renderParc(
    <>
      <QuickFind />
      <p>page</p>
    </>,
    { parc, path: '/parc/assets', denied },
  );
  return parc;
};
const press = () =>
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
const openBox = async () => {
  await waitFor(() => {
    press();
    expect(screen.getByRole('combobox')).toBeInTheDocument();
  });
  return screen.getByRole('combobox', { name: 'Find an asset' });
};

describe('quick find', () => {
  it('opens by the keyboard, chooses by the arrows and closes by Escape', async () => {
    const parc = show();
    const box = await openBox();
    await userEvent.type(box, 'lt-20');

    await waitFor(() =>
      expect(parc.callsOf('GET /quick-find').at(-1)?.params.get('term')).toBe(
        'lt-20',
      ),
    );
    const [first, second] = await screen.findAllByRole('option');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(box).toHaveAttribute('aria-activedescendant', second.id);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  });

  it('closes when it opens the chosen asset', async () => {
    show();
    await userEvent.type(await openBox(), 'lt-20');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  });

  it('finds an order by the beginning of its number, before any asset', async () => {
    const order = {
      id: 'o',
      ref: 'WO-2026-00007',
      title: 'Laptops · Room 1',
      status: 'ready',
    };
    const parc = show(undefined, undefined, [order]);
    await userEvent.type(await openBox(), 'wo-2026');
    const [first] = await screen.findAllByRole('option');
    expect(first).toHaveTextContent(
      'WO-2026-00007 – Laptops · Room 1ReadyWork order',
    );
    const query = parc.callsOf('GET /work-orders').at(-1)?.params.get('query');
    expect(query).toBe('{"number":{"$hasPrefix":"wo-2026"}}');
  });

  it('finds a change by the beginning of its number', async () => {
    const change = {
      id: 'c',
      ref: 'CH-2026-00007',
      title: 'Restart the switch',
      status: 'authorize',
    };
    show(undefined, undefined, [], [change]);
    await userEvent.type(await openBox(), 'ch-2026');
    const [first] = await screen.findAllByRole('option');
    expect(first).toHaveTextContent(
      'CH-2026-00007 – Restart the switchAuthorizeChange',
    );
  });

  it('asks for nothing before two letters, and says why', async () => {
    const parc = show();
    await userEvent.type(await openBox(), 'l');
    expect(screen.getByRole('status')).toHaveTextContent('at least two');
    expect(parc.callsOf('GET /quick-find')).toEqual([]);
  });

  it('says when there is nothing, and that two letters look at beginnings only', async () => {
    show({ body: { items: [] } });
    const box = await openBox();
    await userEvent.type(box, 'zz');
    expect(await screen.findByText(/Nothing begins so/)).toBeInTheDocument();
    await userEvent.type(box, 'z');
    expect(await screen.findByText(/Nothing found/)).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    show({
      status: 503,
      body: errorBody(503, { name: 'Error', message: 'the database is away' }),
    });
    await userEvent.type(await openBox(), 'lt-20');
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });

  it('stays away from who may not see Parc', async () => {
    show({ body: { items } }, ['parc.access']);
    await screen.findByText('page');
    press();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
