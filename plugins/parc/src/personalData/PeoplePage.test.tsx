import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { PeoplePage } from './PeoplePage';

const path = '/parc/assets';
const lucie = 'user:default/lucie.bernard';

function aRegister() {
  const parc: FakeParc = new FakeParc({
    'GET /people/departed': () => ({
      body: {
        items: parc.callsOf('POST /people/erase').some(isForReal)
          ? []
          : [
              {
                person: lucie,
                assets: 1,
                changes: 12,
                noticedAt: '2026-01-05T10:00:00.000Z',
              },
            ],
      },
    }),
    'POST /people/erase': ({ body }) => ({
      body: {
        isDryRun: Boolean((body as { dryRun?: boolean }).dryRun),
        assets: 1,
        changes: 12,
        machines: 0,
      },
    }),
  });
  return parc;
}

const isForReal = ({ body }: { body?: unknown }) =>
  !(body as { dryRun?: boolean }).dryRun;

describe('the page of people who left', () => {
  it('says how often each is named, and leads to all that is kept', async () => {
    renderParc(<PeoplePage />, { parc: aRegister(), path });

    expect(await screen.findByText(lucie)).toBeInTheDocument();
    expect(screen.getByText('1 field of an asset')).toBeInTheDocument();
    expect(screen.getByText('12 entries of the history')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Download what is kept' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(`person=${encodeURIComponent(lucie)}`),
    );
  });

  it('erases a name once it is said why, and not before', async () => {
    const parc = aRegister();
    renderParc(<PeoplePage />, { parc, path });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Erase the name' }),
    );

    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/1 field of an asset, 12 entries/),
    ).toBeInTheDocument();
    const confirm = dialog.getByRole('button', { name: 'Erase the name' });
    expect(confirm).toBeDisabled();
    await user.type(dialog.getByRole('textbox'), 'request 17');
    await user.click(confirm);

    expect(await screen.findByText('Nobody')).toBeInTheDocument();
    const sent = parc.callsOf('POST /people/erase').filter(isForReal);
    expect(sent.map(({ body }) => body)).toEqual([
      { person: lucie, reason: 'request 17' },
    ]);
  });

  it('offers no erasure to who may not', async () => {
    const denied = ['parc.personal-data.erase'];
    renderParc(<PeoplePage />, { parc: aRegister(), path, denied });

    await screen.findByText(lucie);
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Erase the name' }),
      ).not.toBeInTheDocument(),
    );
  });
});
