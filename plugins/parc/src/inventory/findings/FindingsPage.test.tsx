import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { FindingsPage } from './FindingsPage';

const path = '/parc/assets';
const lost = {
  id: 'f1',
  kind: 'lost-reported',
  asset: { id: 'a', ref: 'LT-2024-0001', name: 'Lap seven' },
  agent: { id: 'g', deviceId: 'lap-7' },
  params: {},
  since: '2026-01-05T10:00:00.000Z',
  seenAt: '2026-01-06T10:00:00.000Z',
};

const aRegister = (items: object[]) =>
  new FakeParc({
    'GET /inventory-findings': () => ({ body: { items, pageInfo: {} } }),
    'GET /inventory-status': () => ({ body: {} }),
    'POST /inventory-findings/f1/dismiss': () => ({ status: 204 }),
  });

describe('findings', () => {
  it('say what happened and what to do, and lead there', async () => {
    renderParc(<FindingsPage />, { parc: aRegister([lost]), path });

    expect(
      await screen.findByText(
        'LT-2024-0001 is recorded as lost, and its agent lap-7 reports.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/report it found/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'LT-2024-0001' })).toHaveAttribute(
      'href',
      '/parc/assets/LT-2024-0001',
    );
    expect(
      screen.getByRole('button', { name: 'Inventories of this machine' }),
    ).toHaveAttribute('href', '/parc/inventory?agent=g');
  });

  it('name the assets that fit one machine', async () => {
    const ambiguous = {
      ...lost,
      kind: 'ambiguous',
      asset: undefined,
      params: { assets: ['LT-1', 'LT-2'] },
    };
    renderParc(<FindingsPage />, { parc: aRegister([ambiguous]), path });

    expect(await screen.findByRole('link', { name: 'LT-2' })).toHaveAttribute(
      'href',
      '/parc/assets/LT-2',
    );
  });

  it('leave the list when they are settled', async () => {
    const items: object[] = [lost];
    const parc = aRegister(items);
    renderParc(<FindingsPage />, { parc, path });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Settled' }));
    items.length = 0;
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Settled',
      }),
    );

    await waitFor(() =>
      expect(parc.callsOf('POST /inventory-findings/f1/dismiss')).toHaveLength(
        1,
      ),
    );
    expect(
      await screen.findByText('Nothing asks for a decision'),
    ).toBeInTheDocument();
  });
});
