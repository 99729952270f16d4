import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AssetAdditionsProvider, AssetRoutes } from '../../assets';
import { aTechnicalState } from '../../testing/anAgent';
import { anAsset } from '../../testing/anAsset';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { inventoryAddition } from '../inventoryAddition';

const path = '/parc/assets/LT-2024-0001';
const of = '/assets/id-of-LT-2024-0001';
const agentId = '0190a000-0000-7000-8000-000000000001';

const page = (
  <AssetAdditionsProvider additions={[inventoryAddition]}>
    <AssetRoutes />
  </AssetAdditionsProvider>
);

const aRegister = (
  state: object,
  over: ConstructorParameters<typeof FakeParc>[0] = {},
) =>
  new FakeParc({
    'GET /assets/LT-2024-0001': () => ({
      body: anAsset({ hostname: 'by-hand' }),
    }),
    [`GET ${of}/inventory`]: () => ({ body: state }),
    'GET /inventory-findings': () => ({ body: { items: [], pageInfo: {} } }),
    ...over,
  });

describe('the technical side of an asset', () => {
  it('says by what it was matched, and takes a wrong match back', async () => {
    const undo = `POST /agents/${agentId}/undo-match`;
    const parc = aRegister(aTechnicalState(), { [undo]: () => ({ body: {} }) });
    renderParc(page, { parc, path });
    const user = userEvent.setup();

    expect(
      await screen.findByText('Matched by serial number 5CG0001.'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'This is not the machine' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(
      dialog.getByRole('textbox', { name: 'Reason' }),
      'sold twice',
    );
    await user.click(
      dialog.getByRole('button', { name: 'This is not the machine' }),
    );

    await waitFor(() => expect(parc.callsOf(undo)).toHaveLength(1));
    expect(parc.callsOf(undo)[0].body).toEqual({ reason: 'sold twice' });
  });

  it('shows what the agent says beside what a person typed, and releases it', async () => {
    const release = `POST ${of}/release`;
    const at = '2026-01-05T10:00:00.000Z';
    const parc = aRegister(
      aTechnicalState({
        says: [{ field: 'hostname', value: 'lap-7', at }],
        sources: {
          hostname: {
            source: 'portal',
            at,
            actor: 'user:default/a',
            isOpen: false,
          },
        },
      }),
      { [release]: () => ({ body: anAsset() }) },
    );
    renderParc(page, { parc, path });
    const user = userEvent.setup();

    expect(await screen.findByText(/The agent says/)).toHaveTextContent(
      'The agent says: lap-7',
    );
    await user.click(
      screen.getByRole('button', { name: 'Release: Host name' }),
    );
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Release',
      }),
    );

    await waitFor(() => expect(parc.callsOf(release)).toHaveLength(1));
    expect(parc.callsOf(release)[0]).toMatchObject({
      ifMatch: '"3"',
      body: { fields: ['hostname'] },
    });
  });

  it('finds software by a part of its name, and asks for what has gone', async () => {
    const since = '2026-01-05T10:00:00.000Z';
    const parc = aRegister(aTechnicalState(), {
      [`GET ${of}/software`]: ({ params }) => ({
        body: {
          items: [
            { name: 'Éditeur', publisher: 'ACME', version: '2', since },
            { name: 'Firefox', publisher: 'Mozilla', version: '140', since },
            ...(params.get('past') === 'true'
              ? [{ name: 'Old player', since, until: since }]
              : []),
          ],
        },
      }),
    });
    renderParc(page, { parc, path: `${path}?tab=software` });
    const user = userEvent.setup();
    await screen.findByText('Firefox');

    await user.type(screen.getByRole('searchbox'), 'editeur');
    expect(screen.queryByText('Firefox')).toBeNull();
    expect(screen.getByText('Éditeur')).toBeInTheDocument();

    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('checkbox', { name: /what has gone/ }));
    expect(await screen.findByText('Old player')).toBeInTheDocument();
  });

  it('shows parts with their units', async () => {
    const since = '2026-01-05T10:00:00.000Z';
    const parc = aRegister(aTechnicalState(), {
      [`GET ${of}/components`]: () => ({
        body: {
          items: [
            {
              id: '1',
              kind: 'memory',
              name: 'DDR4',
              details: { capacity: 16384, speed: 3200 },
              since,
            },
          ],
        },
      }),
    });
    renderParc(page, { parc, path: `${path}?tab=hardware` });

    expect(await screen.findByText('16 GB · 3,200 MHz')).toBeInTheDocument();
  });

  it('says that no agent speaks for it', async () => {
    const silent = {
      agents: [],
      sections: {},
      linked: {},
      says: [],
      sources: {},
    };
    renderParc(page, {
      parc: aRegister(silent),
      path: `${path}?tab=security`,
    });

    expect(
      await screen.findByText('No agent speaks for this asset'),
    ).toBeInTheDocument();
  });
});
