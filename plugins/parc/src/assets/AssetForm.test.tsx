import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAsset } from '../testing/anAsset';
import { errorBody, FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { AssetRoutes } from './AssetRoutes';

const patch = 'PATCH /assets/id-of-LT-2024-0001';

const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('the form of an asset', () => {
  it('sends what changed, and nothing else', async () => {
    const parc = new FakeParc({
      'GET /assets/LT-2024-0001': () => ({ body: anAsset({ notes: 'Old' }) }),
      [patch]: () => ({ body: anAsset() }),
    });
    renderParc(<AssetRoutes />, {
      parc,
      path: '/parc/assets/LT-2024-0001/edit',
    });

    await fill('Name', 'Loan laptop');
    await fill('Notes', '');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(parc.callsOf(patch)).toHaveLength(1));
    expect(parc.callsOf(patch)[0]).toMatchObject({
      body: { name: 'Loan laptop', notes: null },
      ifMatch: '"3"',
    });
  });

  it('keeps what was typed on top of a newer version', async () => {
    let version = 3;
    const parc = new FakeParc({
      'GET /assets/LT-2024-0001': () => ({ body: anAsset({ version: 3 }) }),
      'GET /assets/id-of-LT-2024-0001': () => ({
        body: anAsset({ version: (version = 4), notes: 'Theirs' }),
      }),
      [patch]: ({ ifMatch }) =>
        ifMatch === '"3"'
          ? {
              status: 412,
              body: errorBody(412, { name: 'E', message: 'stale' }),
            }
          : { body: anAsset({ version: 5 }) },
    });
    renderParc(<AssetRoutes />, {
      parc,
      path: '/parc/assets/LT-2024-0001/edit',
    });

    await fill('Name', 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByText('Load the newer version'));

    await waitFor(() =>
      expect(screen.getByLabelText('Notes')).toHaveValue('Theirs'),
    );
    expect(screen.getByLabelText('Name')).toHaveValue('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(parc.callsOf(patch)).toHaveLength(2));
    expect(parc.callsOf(patch)[1]).toMatchObject({
      body: { name: 'Mine' },
      ifMatch: `"${version}"`,
    });
  });

  it('shows what the service says of a field at that field', async () => {
    const parc = new FakeParc({
      'POST /assets': () => ({
        status: 400,
        body: errorBody(400, {
          name: 'InputError',
          message: 'tag: "x" is taken',
          details: [{ row: 1, field: 'tag', value: 'x', message: 'is taken' }],
        }),
      }),
    });
    renderParc(<AssetRoutes />, { parc, path: '/parc/assets/new' });

    await fill('Tag', 'x');
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the asset' }),
    );

    expect(await screen.findByText('is taken')).toBeInTheDocument();
    expect(screen.getByLabelText('Tag')).toBeInvalid();
  });

  it('checks what can be checked before it asks', async () => {
    const parc = new FakeParc({});
    renderParc(<AssetRoutes />, { parc, path: '/parc/assets/new' });

    await fill('MAC addresses', 'zz');
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the asset' }),
    );

    expect(
      await screen.findByText('This does not have the expected form.'),
    ).toBeInTheDocument();
    expect(parc.callsOf('POST /assets')).toHaveLength(0);
  });

  it('shows what a file in git declares, without a way to change it', async () => {
    const parc = new FakeParc({
      'GET /assets/LT-2024-0001': () => ({
        body: anAsset({
          managedBy: 'git',
          name: 'From git',
          declared: ['name'],
        }),
      }),
    });
    renderParc(<AssetRoutes />, {
      parc,
      path: '/parc/assets/LT-2024-0001/edit',
    });

    expect(await screen.findByText('From git')).toBeInTheDocument();
    expect(screen.queryByLabelText('Name')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Serial number')).toBeEnabled();
  });
});
