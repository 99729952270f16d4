import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { assets, type View } from '@parc/backstage-plugin-parc-common';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { useRecordList } from '../useRecordList';
import { ViewsMenu } from './ViewsMenu';

const aView = (over: Partial<View>): View => ({
  id: 'v1',
  noun: 'assets',
  name: 'Lost',
  query: 'status=lost',
  owner: 'user:default/test',
  mayChange: true,
  version: 3,
  createdAt: '2024-05-31T10:00:00.000Z',
  updatedAt: '2024-05-31T10:00:00.000Z',
  ...over,
});

const List = () => <ViewsMenu list={useRecordList(assets)} />;

const aRegister = (over: ConstructorParameters<typeof FakeParc>[0] = {}) =>
  new FakeParc({
    'GET /assets': () => ({ body: { items: [], pageInfo: {} } }),
    'GET /views': () => ({
      body: {
        items: [
          aView({}),
          aView({
            id: 'v2',
            name: 'Theirs',
            owner: 'user:default/other',
            sharedWith: 'group:default/fleet',
            mayChange: false,
          }),
        ],
      },
    }),
    ...over,
  });

const asked = (parc: FakeParc) => parc.callsOf('GET /assets').at(-1)!.params;

describe('the menu of views', () => {
  it('opens a view, and says when it was changed since', async () => {
    const parc = aRegister();
    renderParc(<List />, { parc, path: '/parc/assets' });
    await userEvent.click(await screen.findByRole('button', { name: 'Views' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /Lost/ }),
    );
    expect(
      await screen.findByRole('button', { name: 'View: Lost' }),
    ).toBeVisible();
    await waitFor(() =>
      expect(asked(parc).get('query')).toBe('{"status":"lost"}'),
    );
  });

  it('offers the changes of one’s own view to be saved', async () => {
    const parc = aRegister({
      'PATCH /views/v1': () => ({ body: aView({ query: 'status=retired' }) }),
    });
    renderParc(<List />, { parc, path: '/parc/assets?view=v1&status=retired' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'View: Lost (changed)' }),
    );
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Save the changes' }),
    );
    await waitFor(() =>
      expect(parc.callsOf('PATCH /views/v1')).toHaveLength(1),
    );
    expect(parc.callsOf('PATCH /views/v1')[0]).toMatchObject({
      ifMatch: '"3"',
      body: { query: expect.stringContaining('status=retired&columns=tag') },
    });
  });

  it('offers nothing that only another may do', async () => {
    renderParc(<List />, {
      parc: aRegister(),
      path: '/parc/assets?view=v2&status=lost',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'View: Theirs' }),
    );
    const labels = within(screen.getByRole('menu'))
      .getAllByRole('menuitem')
      .map(each => each.textContent);
    expect(labels).toContain('Save as…');
    expect(labels).not.toContain('Delete');
    expect(labels).not.toContain('Save the changes');
  });

  it('keeps the list as it is under a name', async () => {
    const parc = aRegister({
      'POST /views': () => ({ body: aView({ id: 'v3' }) }),
    });
    renderParc(<List />, { parc, path: '/parc/assets?status=lost' });
    await userEvent.click(await screen.findByRole('button', { name: 'Views' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Save as…' }),
    );
    await userEvent.type(await screen.findByLabelText(/Name/), 'Lost ones');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(parc.callsOf('POST /views')).toHaveLength(1));
    expect(parc.callsOf('POST /views')[0].body).toMatchObject({
      noun: 'assets',
      name: 'Lost ones',
      query: expect.stringMatching(/^status=lost&columns=tag/),
    });
  });
});
