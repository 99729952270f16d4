import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReclaimItem } from '@parc/backstage-plugin-parc-common';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { ReclaimPage } from './ReclaimPage';

const anItem = (ref: string, values: Partial<ReclaimItem> = {}) => ({
  allocation: { id: `id-of-${ref}`, ref },
  licence: { id: '1', ref: 'LIC-0001', name: 'Visio' },
  assignee: 'user:default/ines.garnier',
  quantity: 1,
  since: '2026-01-01',
  isLocked: false,
  cause: 'departed',
  saving: { amount: '100.00', currency: 'EUR' },
  savingIs: 'yearly',
  ...values,
});

const take = 'POST /reclaim';
const aRegister = () =>
  new FakeParc({
    'GET /reclaim': () => ({
      body: {
        items: [
          anItem('AL-1'),
          anItem('AL-2'),
          anItem('AL-3', { isLocked: true }),
        ],
        totalItems: 3,
        savings: [{ currency: 'EUR', savingIs: 'yearly', amount: '300.00' }],
        pageInfo: {},
      },
    }),
    [take]: () => ({
      body: {
        done: 1,
        items: [],
        errors: [
          { row: 2, ref: 'AL-2', code: 'declared-in-git', message: 'no' },
        ],
      },
    }),
  });

describe('what can be taken back', () => {
  it('is said with the money that it saves', async () => {
    renderParc(<ReclaimPage />, { parc: aRegister(), path: '/parc/assets' });

    expect(await screen.findByText('saves €300 a year')).toBeInTheDocument();
    expect(screen.getAllByText('Person left').length).toBeGreaterThan(0);
  });

  it('is software on machines, too, that nobody uses any more', async () => {
    const parc = new FakeParc({
      'GET /reclaim/installations': () => ({
        body: {
          items: [
            {
              asset: { id: '1', ref: 'LT-2024-0001', name: 'Lap seven' },
              product: { id: '2', ref: 'visio', name: 'Visio' },
              lastUsed: '2026-01-05',
              saving: { amount: '100.00', currency: 'EUR' },
              savingIs: 'yearly',
            },
          ],
          totalItems: 1,
          savings: [{ currency: 'EUR', savingIs: 'yearly', amount: '100.00' }],
          pageInfo: {},
        },
      }),
    });
    renderParc(<ReclaimPage />, {
      parc,
      path: '/parc/assets?tab=installations',
    });

    expect(await screen.findByText('saves €100 a year')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Lap seven' })).toBeInTheDocument();
  });

  it('is chosen, but not what is locked, and taken with a reason; refusals are told', async () => {
    const parc = aRegister();
    renderParc(<ReclaimPage />, { parc, path: '/parc/assets' });

    await userEvent.click(
      await screen.findByLabelText('Choose all that are shown'),
    );
    expect(screen.getByLabelText('Choose AL-3')).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Take 2 back' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Reason/), 'They left');
    await userEvent.click(dialog.getByRole('button', { name: 'Take 2 back' }));

    await waitFor(() =>
      expect(parc.callsOf(take).map(({ body }) => body)).toEqual([
        { allocations: ['AL-1', 'AL-2'], reason: 'They left' },
      ]),
    );
    expect(
      await screen.findByText(/A file in git declares this/),
    ).toBeVisible();
  });
});
