import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aMessage } from '../../testing/anAgent';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { MessagesPage } from './MessagesPage';

const path = '/parc/assets';
const aStatus = (values: object = {}) => ({
  waiting: 0,
  failed: 0,
  findings: 0,
  discovered: 0,
  agents: 1,
  messagesLastHour: 1,
  ...values,
});

const aRegister = (
  items: () => object[],
  over: ConstructorParameters<typeof FakeParc>[0] = {},
) =>
  new FakeParc({
    'GET /inventory-messages': () => ({
      body: { items: items(), pageInfo: {} },
    }),
    'GET /inventory-status': () => ({ body: aStatus() }),
    ...over,
  });

describe('what came in', () => {
  afterEach(() => jest.useRealTimers());

  it('says how it begins, as long as no agent has reported', async () => {
    renderParc(<MessagesPage />, { parc: aRegister(() => []), path });

    expect(
      await screen.findByText(/http:\/\/parc.test\/api\/parc\/inventory/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Create a credential' }),
    ).toHaveAttribute('href', '/parc/inventory/credentials');
  });

  it('follows what comes in without a reload', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const items = [aMessage()];
    renderParc(<MessagesPage />, { parc: aRegister(() => items), path });
    await screen.findByText('Nothing new');

    items.unshift(
      aMessage({
        id: '18',
        deviceId: 'srv-2',
        outcome: 'created',
        asset: { id: 'a', ref: 'SRV-2' },
      }),
    );
    act(() => jest.advanceTimersByTime(5_000));

    expect(await screen.findByText('Asset created')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'SRV-2' })).toHaveAttribute(
      'href',
      '/parc/assets/SRV-2',
    );
  });

  it('asks the API for what is filtered', async () => {
    const parc = aRegister(() => [aMessage()]);
    renderParc(<MessagesPage />, { parc, path: `${path}?state=failed` });

    await screen.findByText('Nothing new');
    expect(parc.callsOf('GET /inventory-messages')[0].params.get('state')).toBe(
      'failed',
    );
  });

  it('opens the details, with what was left out, and replays what failed', async () => {
    const failed = aMessage({
      state: 'failed',
      outcome: undefined,
      error: 'not closed: CONTENT',
    });
    const parc = aRegister(() => [failed], {
      'GET /inventory-messages/17': () => ({
        body: {
          ...failed,
          notes: [
            {
              path: 'content.cpus[1].speed',
              value: 'fast',
              message: 'no number',
            },
          ],
        },
      }),
      'POST /inventory-messages/replay': () => ({ body: { replayed: 1 } }),
    });
    renderParc(<MessagesPage />, { parc, path });
    await userEvent.click(
      await screen.findByRole('button', { name: /Details of the inventory/ }),
    );

    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('not closed: CONTENT')).toBeInTheDocument();
    expect(dialog.getByText('content.cpus[1].speed')).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: /Download/ })).toHaveAttribute(
      'href',
      'http://parc.test/api/parc/inventory-messages/17/body',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Try again' }));

    await waitFor(() =>
      expect(
        parc.callsOf('POST /inventory-messages/replay').map(({ body }) => body),
      ).toEqual([{ ids: ['17'] }]),
    );
  });

  it('shows no body to who may not manage', async () => {
    const parc = aRegister(() => [aMessage()], {
      'GET /inventory-messages/17': () => ({
        body: { ...aMessage(), notes: [] },
      }),
    });
    renderParc(<MessagesPage />, {
      parc,
      path: `${path}?message=17`,
      denied: ['parc.inventory.manage'],
    });

    expect(
      await screen.findByText('Everything could be read.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /Download/ }),
    ).not.toBeInTheDocument();
  });
});
