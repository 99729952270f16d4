import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { standardRules } from '@parc/backstage-plugin-parc-common';
import { errorBody, FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { RulesPage } from './RulesPage';

const path = '/parc/assets';
const save = 'POST /inventory-rules';

const aRegister = (over: ConstructorParameters<typeof FakeParc>[0] = {}) =>
  new FakeParc({
    'GET /inventory-rules': () => ({
      body: { version: 4, isStandard: true, rules: standardRules },
    }),
    'POST /inventory-rules/dry-run': () => ({
      body: {
        agents: 10,
        same: 9,
        isComplete: true,
        changes: [
          { agent: 'a', deviceId: 'lap-7', from: 'LT-1', to: 'discovered' },
        ],
      },
    }),
    [save]: () => ({ body: {} }),
    ...over,
  });

const namesOf = () =>
  screen
    .getAllByRole('listitem')
    .map(item => within(item).getAllByText(/./)[1].textContent);

describe('the rules', () => {
  it('read as sentences, in their order', async () => {
    renderParc(<RulesPage />, { parc: aRegister(), path });

    expect(
      await screen.findByText(/the asset with the same serial number/),
    ).toBeInTheDocument();
    expect(namesOf().slice(0, 2)).toEqual(['Serial number', 'UUID']);
  });

  it('are tried before they are saved, and saved on the version that was read', async () => {
    const parc = aRegister();
    renderParc(<RulesPage />, { parc, path });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Move “UUID” up' }),
    );
    expect(namesOf().slice(0, 2)).toEqual(['UUID', 'Serial number']);
    expect(
      screen.queryByRole('button', { name: 'Save the rules' }),
    ).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Try them out' }));
    expect(
      await screen.findByText('1 machine would go elsewhere'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'LT-1' })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Save the rules' }));
    await waitFor(() => expect(parc.callsOf(save)).toHaveLength(1));
    const [{ ifMatch, body }] = parc.callsOf(save);
    expect(ifMatch).toBe('"4"');
    expect((body as { rules: unknown[] }).rules[0]).toMatchObject({
      name: 'UUID',
    });
  });

  it('say that somebody else was quicker, and keep what was changed', async () => {
    const parc = aRegister({
      [save]: () => ({
        status: 412,
        body: errorBody(412, {
          name: 'PreconditionFailedError',
          message: 'stale',
        }),
      }),
    });
    renderParc(<RulesPage />, { parc, path });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Remove “MAC address”' }),
    );
    await user.click(screen.getByRole('button', { name: 'Try them out' }));
    await user.click(
      await screen.findByRole('button', { name: 'Save the rules' }),
    );

    expect(
      await screen.findByText(/Somebody else has changed this/),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Load the newer version' }),
    );
    await waitFor(() =>
      expect(parc.callsOf('GET /inventory-rules')).toHaveLength(2),
    );
    expect(namesOf()).not.toContain('MAC address');
  });

  it('ask for a name and a key', async () => {
    renderParc(<RulesPage />, { parc: aRegister(), path });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Add a rule' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'serial number' }));
    await user.click(dialog.getByRole('button', { name: 'Take over' }));

    expect(dialog.getByText('A rule needs a name.')).toBeInTheDocument();
    expect(dialog.getByText('Choose at least one.')).toBeInTheDocument();
  });

  it('are only read by who may not manage', async () => {
    renderParc(<RulesPage />, {
      parc: aRegister(),
      path,
      denied: ['parc.inventory.manage'],
    });

    expect(await screen.findByText(/not change them/)).toBeInTheDocument();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
