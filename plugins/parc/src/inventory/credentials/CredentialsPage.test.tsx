import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { CredentialsPage } from './CredentialsPage';

const path = '/parc/assets';
const lyon = {
  id: 'c1',
  name: 'Laptops of Lyon',
  login: 'agent-lyon',
  state: 'valid',
  createdAt: '2026-01-05T10:00:00.000Z',
  createdBy: 'user:default/camille.moreau',
};

function aRegister(items: object[]) {
  return new FakeParc({
    'GET /agent-credentials': () => ({ body: { items } }),
    'POST /agent-credentials': () => ({
      status: 201,
      body: { ...lyon, secret: 'once-and-never-again' },
    }),
    'POST /agent-credentials/c1/revoke': () => ({
      body: { ...lyon, state: 'revoked' },
    }),
  });
}

describe('the credentials of agents', () => {
  it('show their secret once, with the lines for each agent', async () => {
    const parc = aRegister([]);
    renderParc(<CredentialsPage />, { parc, path });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'New credential' }),
    );
    const form = within(await screen.findByRole('dialog'));
    expect(form.getByRole('button', { name: 'Create' })).toBeDisabled();
    await user.type(
      form.getByRole('textbox', { name: /For which machines/ }),
      'Laptops of Lyon',
    );
    await user.click(form.getByRole('button', { name: 'Create' }));

    expect(await screen.findByText('once-and-never-again')).toBeInTheDocument();
    expect(
      screen.getByText(/oauth-client-secret = once-and-never-again/),
    ).toHaveTextContent('server = http://parc.test/api/parc/inventory');
    expect(parc.callsOf('POST /agent-credentials')[0].body).toEqual({
      name: 'Laptops of Lyon',
    });

    await user.click(screen.getByRole('button', { name: /I have copied/ }));
    await waitFor(() =>
      expect(screen.queryByText('once-and-never-again')).toBeNull(),
    );
  });

  it('are revoked once that is confirmed', async () => {
    const parc = aRegister([lyon]);
    renderParc(<CredentialsPage />, { parc, path });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Revoke/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Revoke' }));

    await waitFor(() =>
      expect(parc.callsOf('POST /agent-credentials/c1/revoke')).toHaveLength(1),
    );
  });

  it('are not there for who is no administrator', async () => {
    const parc = aRegister([lyon]);
    renderParc(<CredentialsPage />, {
      parc,
      path,
      denied: ['parc.administer'],
    });

    expect(
      await screen.findByText('You are not allowed to do this.'),
    ).toBeInTheDocument();
    expect(parc.calls).toEqual([]);
  });
});
