import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAsset } from '../testing/anAsset';
import { errorBody, FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { AssetRoutes } from './AssetRoutes';

const path = '/parc/assets/LT-2024-0001';

const aRegister = (
  values: Parameters<typeof anAsset>[0],
  over: ConstructorParameters<typeof FakeParc>[0] = {},
) =>
  new FakeParc({
    'GET /assets/LT-2024-0001': () => ({ body: anAsset(values) }),
    ...over,
  });

const act = 'POST /assets/id-of-LT-2024-0001/hand-out';

const handOut = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Hand out' }),
  );
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Hand out' }),
  );
  return dialog;
};

describe('the page of an asset', () => {
  it('offers the verbs that the life cycle allows', async () => {
    renderParc(<AssetRoutes />, { parc: aRegister({ status: 'lost' }), path });

    expect(
      await screen.findByRole('button', { name: 'Report found' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Retire' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Hand out' }),
    ).not.toBeInTheDocument();
  });

  it('offers none that the reader may not do', async () => {
    renderParc(<AssetRoutes />, {
      parc: aRegister({ status: 'in-stock' }),
      path,
      denied: ['parc.asset.hand-out', 'parc.asset.retire'],
    });

    expect(
      await screen.findByRole('button', { name: 'Send to repair' }),
    ).toBeInTheDocument();
    for (const name of ['Hand out', 'Retire']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });

  it('acts on the version that was read', async () => {
    const parc = aRegister({}, { [act]: () => ({ body: anAsset() }) });
    renderParc(<AssetRoutes />, { parc, path });

    await handOut();

    await waitFor(() => expect(parc.callsOf(act)).toHaveLength(1));
    expect(parc.callsOf(act)[0].ifMatch).toBe('"3"');
    await waitFor(() =>
      expect(parc.callsOf('GET /assets/LT-2024-0001')).toHaveLength(2),
    );
  });

  it('says in its own words why the life cycle refuses', async () => {
    const parc = aRegister(
      {},
      {
        [act]: () => ({
          status: 409,
          body: errorBody(409, {
            name: 'ConflictError',
            message: 'assignedTo or location must say …',
            code: 'nobody-and-nowhere',
          }),
        }),
      },
    );
    renderParc(<AssetRoutes />, { parc, path });

    const dialog = await handOut();

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Say who gets it or where it goes.',
    );
  });

  it('says that somebody else was quicker', async () => {
    const parc = aRegister(
      {},
      {
        [act]: () => ({
          status: 412,
          body: errorBody(412, {
            name: 'PreconditionFailedError',
            message: 'stale',
          }),
        }),
      },
    );
    renderParc(<AssetRoutes />, { parc, path });

    const dialog = await handOut();

    expect(
      await within(dialog).findByText(/Somebody else has changed this/),
    ).toBeInTheDocument();
  });

  it('warns of another asset with the same serial number, and links it', async () => {
    const warnings = [
      {
        code: 'serial-duplicate',
        field: 'serial',
        value: 'PF4',
        message: 'is also that of LT-2024-0002',
        refs: ['LT-2024-0002'],
      },
    ];
    const parc = new FakeParc({
      'GET /assets/LT-2024-0001': () => ({ body: { ...anAsset(), warnings } }),
    });
    renderParc(<AssetRoutes />, { parc, path });

    expect(
      await screen.findByRole('link', { name: 'LT-2024-0002' }),
    ).toHaveAttribute('href', '/parc/assets/LT-2024-0002');
  });
});
