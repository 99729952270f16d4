import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  parcChangeManagePermission,
  standardChangeSettings,
} from '@parc/backstage-plugin-parc-common';
import { aChange } from '../../testing/aChange';
import { FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { WaitingPage } from '../waiting/WaitingPage';
import { CabRoutes } from './CabRoutes';

const path = '/parc/assets';
const me = 'user:default/guest';
const cab = 'group:default/cab';
const first = aChange({ approval: 'asked', approvalRound: 1 });
const second = aChange({ number: 'CH-2026-00002', title: 'Change a lamp' });

const third = aChange({
  number: 'CH-2026-00003',
  title: 'Renew the certificates',
  riskLevel: 'high',
});

const step = {
  id: '11111111-1111-4111-8111-111111111111',
  round: 1,
  order: 1,
  policy: 'Change advisory board',
  mode: 'quorum',
  count: 2,
  approvers: [cab],
  people: [me],
  state: 'asked',
  decisions: [],
};

const aMeeting = (over: object = {}) => ({
  id: 'meeting',
  version: 1,
  group: cab,
  heldOn: '2026-05-11',
  attendees: [me],
  createdAt: '2026-05-11T08:00:00.000Z',
  createdBy: me,
  items: [first, second].map(({ id, ref, title, approval }) => ({
    change: { id, ref, title, approval },
    isDeferred: false,
    decisions: [],
  })),
  ...over,
});

const aBoard = (meeting: object = aMeeting()) =>
  new FakeParc({
    'GET /changes/settings': () => ({ body: standardChangeSettings }),
    'GET /changes/waiting': () => ({
      body: {
        items: [
          {
            change: first,
            asked: [
              {
                step: step.id,
                policy: step.policy,
                approver: cab,
                insteadOf: 'user:default/ada',
              },
            ],
            askedAt: '2026-05-01T08:00:00.000Z',
          },
        ],
      },
    }),
    'GET /change-tasks/mine': () => ({ body: { items: [] } }),
    'GET /change-delegations': () => ({
      body: { items: [], mayDelegate: true },
    }),
    [`GET /changes/${first.ref}`]: () => ({ body: first }),
    [`GET /changes/${first.id}/approval`]: () => ({
      body: { steps: [step], mine: [{ step: step.id, approver: cab }] },
    }),
    [`GET /changes/${first.id}/conflicts`]: () => ({
      body: { at: '2026-05-11T08:00:00.000Z', items: [] },
    }),
    [`GET /changes/${first.id}/impact`]: () => ({
      body: { depth: 3, items: [], hidden: 2, isCut: false },
    }),
    [`POST /changes/${first.id}/decisions`]: () => ({ body: first }),
    'GET /changes/cab': () => ({
      body: {
        groups: [cab],
        items: [first, third].map(change => ({ change, steps: [step] })),
        isCut: false,
      },
    }),
    'GET /cab-meetings/meeting': () => ({ body: meeting }),
    'PATCH /cab-meetings/meeting': () => ({ body: meeting }),
  });

const page = (
  <Routes>
    <Route path="/waiting" element={<WaitingPage />} />
    <Route path="/cab/*" element={<CabRoutes />} />
  </Routes>
);

const open = (parc: FakeParc, at: string, denied?: string[]) =>
  renderParc(page, { parc, path: `${path}/${at}`, denied });

describe('the pages of approval', () => {
  it('say why one is asked, and decide from the list', async () => {
    const parc = aBoard();
    open(parc, 'waiting');

    expect(
      await screen.findByText(/Change advisory board: you as/),
    ).toHaveTextContent(/cab instead of ada/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Refuse: CH-2026-00001' }),
    );
    const dialog = await screen.findByRole('dialog');
    const refuse = within(dialog).getByRole('button', { name: 'Refuse' });
    expect(refuse).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Too soon');
    await userEvent.click(refuse);

    expect(await screen.findByText(/You refused CH-2026-00001/)).toBeVisible();
    expect(parc.callsOf(`POST /changes/${first.id}/decisions`)).toMatchObject([
      { body: { decision: 'refused', reason: 'Too soon' } },
    ]);
    expect(parc.callsOf('GET /changes/waiting')).toHaveLength(2);
  });

  it('decide in the meeting, and write its minutes as they were read', async () => {
    const parc = aBoard();
    open(parc, `cab/meetings/meeting/${first.ref}`);

    expect(await screen.findByText('1 of 2')).toBeInTheDocument();
    expect(screen.queryByText('Previous')).not.toBeInTheDocument();
    expect(await screen.findByText('2 things are hit')).toBeInTheDocument();
    const approve = await screen.findByRole('button', { name: 'Approve' });
    await waitFor(() => expect(approve).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(approve);
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Approve',
      }),
    );
    await waitFor(() =>
      expect(parc.callsOf(`POST /changes/${first.id}/decisions`)).toMatchObject(
        [{ body: { decision: 'approved', meeting: 'meeting' } }],
      ),
    );

    await userEvent.type(screen.getByLabelText('Note'), 'After the fair');
    await userEvent.click(screen.getByLabelText(/Put off/));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(parc.callsOf('PATCH /cab-meetings/meeting')).toMatchObject([
        {
          ifMatch: '"1"',
          body: {
            items: [
              { change: first.id, note: 'After the fair', isDeferred: true },
            ],
          },
        },
      ]),
    );
  });

  it('keep what was typed of a change and not saved until one comes back to it', async () => {
    const parc = aBoard();
    const at = `cab/meetings/meeting/${first.ref}`;
    const { unmount } = open(parc, at);
    await userEvent.type(await screen.findByLabelText('Note'), 'Half a word');
    unmount();

    open(parc, at);
    expect(await screen.findByLabelText('Note')).toHaveValue('Half a word');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(parc.callsOf('PATCH /cab-meetings/meeting')).toHaveLength(1),
    );
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('add to a meeting what waits and is not in it yet, and take off what was not talked over', async () => {
    const { items } = aMeeting();
    const parc = aBoard(
      aMeeting({ items: [items[0], { ...items[1], note: 'Next week' }] }),
    );
    open(parc, 'cab/meetings/meeting');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Add changes' }),
    );
    const dialog = await screen.findByRole('dialog');
    const add = within(dialog).getByRole('button', { name: 'Add' });
    expect(add).toBeDisabled();
    expect(await within(dialog).findAllByRole('checkbox')).toHaveLength(1);
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: /CH-2026-00003.*High/ }),
    );
    await userEvent.click(add);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(parc.callsOf('GET /changes/cab')[0].params.get('group')).toBe(cab);

    await userEvent.click(
      screen.getByRole('button', { name: /^Take off/, hidden: true }),
    );
    await waitFor(() =>
      expect(parc.callsOf('PATCH /cab-meetings/meeting')).toMatchObject([
        { ifMatch: '"1"', body: { add: [third.id] } },
        { ifMatch: '"1"', body: { remove: [first.id] } },
      ]),
    );
  });

  it('let who may not keep a meeting neither add to it nor take off, nor anybody once it is closed', async () => {
    const manage = parcChangeManagePermission.name;
    for (const [meeting, denied] of [
      [aMeeting(), [manage]],
      [aMeeting({ closedAt: '2026-05-11T10:00:00.000Z' }), []],
    ] as const) {
      const { unmount } = open(aBoard(meeting), 'cab/meetings/meeting', [
        ...denied,
      ]);
      expect(
        await screen.findByRole('link', { name: /CH-2026-00001/ }),
      ).toBeInTheDocument();
      for (const name of ['Add changes', /^Take off/])
        expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
      unmount();
    }
  });

  it('let nobody decide in a meeting at which they are not, nor write its minutes unless they may', async () => {
    const parc = aBoard(aMeeting({ attendees: [] }));
    open(parc, `cab/meetings/meeting/${first.ref}`, [
      parcChangeManagePermission.name,
    ]);

    expect(
      await screen.findByRole('button', { name: 'Approve' }),
    ).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('No note.')).toBeInTheDocument();
    expect(screen.queryByLabelText('Note')).not.toBeInTheDocument();
  });
});
