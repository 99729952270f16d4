import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAgent } from '../../testing/anAgent';
import { anAsset } from '../../testing/anAsset';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { DiscoveredPage } from './DiscoveredPage';

const path = '/parc/assets';
const agent = anAgent({
  identity: {
    macs: [],
    serial: '5CG0001',
    name: 'lap-7',
    category: 'laptop',
  },
});
const linked = {
  ...agent,
  state: 'linked',
  asset: { id: 'a', ref: 'LT-2024-0001' },
};

const aRegister = (items: object[]) =>
  new FakeParc({
    'GET /agents': () => ({ body: { items, pageInfo: {} } }),
    'GET /inventory-status': () => ({ body: {} }),
    'GET /categories/laptop': () => ({
      body: { id: 'c', ref: 'laptop', version: 1, name: 'Laptop' },
    }),
    'GET /quick-find': () => ({
      body: { items: [anAsset({ name: 'Lap seven', serial: '5CG0001' })] },
    }),
    [`POST /agents/${agent.id}/create`]: () => ({ status: 201, body: linked }),
    [`POST /agents/${agent.id}/link`]: () => ({ body: linked }),
    [`POST /agents/${agent.id}/ignore`]: () => ({ body: agent }),
  });

describe('discovered machines', () => {
  it('are asked for by what is not decided yet', async () => {
    const parc = aRegister([]);
    renderParc(<DiscoveredPage />, { parc, path });

    expect(
      await screen.findByText('No machine waits for a decision'),
    ).toBeInTheDocument();
    expect(parc.callsOf('GET /agents')[0].params.get('state')).toBe(
      'discovered',
    );
  });

  it('become assets of the category that fits', async () => {
    const parc = aRegister([agent]);
    renderParc(<DiscoveredPage />, { parc, path });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Create an asset: lap-7' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: /Category/ })).toHaveValue(
        'Laptop',
      ),
    );
    await user.click(dialog.getByRole('button', { name: 'Create an asset' }));

    const create = `POST /agents/${agent.id}/create`;
    await waitFor(() => expect(parc.callsOf(create)).toHaveLength(1));
    expect(parc.callsOf(create)[0].body).toEqual({ category: 'laptop' });
    await waitFor(() => expect(parc.callsOf('GET /agents')).toHaveLength(2));
  });

  it('are linked to an asset that their serial number finds', async () => {
    const parc = aRegister([agent]);
    renderParc(<DiscoveredPage />, { parc, path });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Link to an asset: lap-7' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('textbox', { name: /Asset/ }));
    await user.click(await screen.findByRole('option', { name: /Lap seven/ }));
    await user.click(dialog.getByRole('button', { name: 'Link to an asset' }));

    const link = `POST /agents/${agent.id}/link`;
    await waitFor(() => expect(parc.callsOf(link)).toHaveLength(1));
    expect(parc.callsOf(link)[0].body).toEqual({ asset: 'LT-2024-0001' });
    expect(parc.callsOf('GET /quick-find')[0].params.get('term')).toBe(
      '5CG0001',
    );
  });

  it('are only looked at by who may not manage', async () => {
    renderParc(<DiscoveredPage />, {
      parc: aRegister([agent]),
      path,
      denied: ['parc.inventory.manage'],
    });

    await screen.findByText('lap-7');
    expect(screen.queryByRole('button', { name: /Create/ })).toBeNull();
  });
});
