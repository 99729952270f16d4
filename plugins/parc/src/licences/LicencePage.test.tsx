import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { aLicence } from '../testing/aLicence';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { LicencePage } from './LicencePage';

const path = '/parc/assets/LIC-0001';
const aKey = {
  id: '0190a000-0000-7000-8000-000000000001',
  label: 'Site Lyon',
  createdAt: '2026-01-05T10:00:00.000Z',
  createdBy: 'user:default/ines.garnier',
};

const aRegister = (
  values: Parameters<typeof aLicence>[0] = {},
  over: ConstructorParameters<typeof FakeParc>[0] = {},
) =>
  new FakeParc({
    'GET /licences/LIC-0001': () => ({ body: aLicence(values) }),
    'GET /licences/id-of-LIC-0001/keys': () => ({ body: { items: [aKey] } }),
    'GET /allocations': () => ({ body: { items: [], pageInfo: {} } }),
    ...over,
  });

const page = (
  <Routes>
    <Route path="/:ref" element={<LicencePage />} />
  </Routes>
);

describe('the page of a licence', () => {
  it('says how much is given out, and what its status allows', async () => {
    renderParc(page, { parc: aRegister(), path });

    expect(await screen.findByText('4 of 10 given out')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Renew' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Reinstate' })).toBeNull();
  });

  it('says why a licence without end is not renewed, and does not open the dialog', async () => {
    renderParc(page, { parc: aRegister({ end: undefined }), path });

    const renew = await screen.findByRole('button', { name: /Renew|no end/ });
    await userEvent.click(renew);
    expect(renew).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('proposes the next term, says how the price changes, and renews the version that was read', async () => {
    const act = 'POST /licences/id-of-LIC-0001/renew';
    const parc = aRegister({}, { [act]: () => ({ body: aLicence() }) });
    renderParc(page, { parc, path });

    await userEvent.click(await screen.findByRole('button', { name: 'Renew' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText(/From/)).toHaveValue('2027-01-01');
    expect(dialog.getByLabelText(/^To/)).toHaveValue('2027-12-31');
    await userEvent.clear(dialog.getByLabelText('Cost of the period'));
    await userEvent.type(dialog.getByLabelText('Cost of the period'), '1100');
    expect(dialog.getByRole('status')).toHaveTextContent('+10%');
    await userEvent.click(dialog.getByRole('button', { name: 'Renew' }));

    await waitFor(() => expect(parc.callsOf(act)).toHaveLength(1));
    expect(parc.callsOf(act)[0]).toMatchObject({
      ifMatch: '"3"',
      body: {
        from: '2027-01-01',
        to: '2027-12-31',
        quantity: 10,
        cost: { amount: '1100', currency: 'EUR' },
      },
    });
  });

  it('shows a key once, with a reason, and forgets it with its window', async () => {
    const reveal = `POST /licences/id-of-LIC-0001/keys/${aKey.id}/reveal`;
    const parc = aRegister(
      {},
      { [reveal]: () => ({ body: { ...aKey, key: 'AAAA-BBBB' } }) },
    );
    renderParc(page, { parc, path: `${path}?tab=keys` });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show: Site Lyon' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Show' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/Reason/), 'A new server');
    await userEvent.click(dialog.getByRole('button', { name: 'Show' }));
    expect(await screen.findByText('AAAA-BBBB')).toBeInTheDocument();
    expect(parc.callsOf(reveal)[0].body).toEqual({ reason: 'A new server' });

    await userEvent.click(
      screen.getByRole('button', { name: 'Hide it again' }),
    );
    await waitFor(() => expect(screen.queryByText('AAAA-BBBB')).toBeNull());
  });

  it('has no keys for who may neither show nor enter one', async () => {
    renderParc(page, {
      parc: aRegister(),
      path,
      denied: ['parc.licence.reveal', 'parc.licence.update'],
    });

    expect(
      await screen.findByRole('tab', { name: 'Allocations' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'Keys' })).toBeNull();
  });
});
