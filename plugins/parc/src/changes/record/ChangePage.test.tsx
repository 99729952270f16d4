import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { standardChangeSettings } from '@parc/backstage-plugin-parc-common';
import { aChange } from '../../testing/aChange';
import { errorBody, FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { ChangeCreatePage } from '../form/ChangeCreatePage';
import { ChangePage } from './ChangePage';

const path = '/parc/assets/CH-2026-00001';
const id = 'id-of-CH-2026-00001';

const step = {
  id: '11111111-1111-4111-8111-111111111111',
  round: 1,
  order: 1,
  policy: 'Owners of what is impacted',
  mode: 'any',
  approvers: ['group:default/it'],
  people: ['user:default/guest'],
  state: 'asked',
  decisions: [],
};

const task = {
  id: '22222222-2222-4222-8222-222222222222',
  position: 1,
  title: 'Copy the disk',
  kind: 'build',
  state: 'open',
  version: 1,
  checklist: [{ text: 'The copy starts', isTicked: false }],
};

const aRegister = (
  change: Parameters<typeof aChange>[0] = {},
  over: ConstructorParameters<typeof FakeParc>[0] = {},
) =>
  new FakeParc({
    'GET /changes/CH-2026-00001': () => ({ body: aChange(change) }),
    'GET /changes/settings': () => ({ body: standardChangeSettings }),
    'GET /changes': () => ({ body: { items: [], pageInfo: {} } }),
    [`GET /changes/${id}/approval`]: () => ({
      body: {
        steps: [step],
        mine: [{ step: step.id, approver: 'group:default/it' }],
      },
    }),
    [`GET /changes/${id}/tasks`]: () => ({ body: { items: [task] } }),
    [`POST /changes/${id}/tasks/${task.id}/finish`]: () => ({ body: task }),
    [`POST /changes/${id}/submit`]: () => ({ body: aChange() }),
    [`POST /changes/${id}/decisions`]: () => ({ body: aChange() }),
    [`POST /changes/${id}/finish`]: () => ({ body: aChange() }),
    ...over,
  });

const page = (
  <Routes>
    <Route path="/new" element={<ChangeCreatePage />} />
    <Route path="/:ref" element={<ChangePage />} />
  </Routes>
);

describe('the page of a change', () => {
  it('says where it stands and what it lacks, and keeps what is typed when others were quicker', async () => {
    const stale = { name: 'PreconditionFailedError', message: 'changed' };
    const parc = aRegister(
      { missing: ['reasonText', 'benefit'] },
      {
        [`POST /changes/${id}/submit`]: () => ({
          status: 412,
          body: errorBody(412, stale),
        }),
      },
    );
    renderParc(page, { parc, path });

    const way = await screen.findByRole('list', { name: 'Life cycle' });
    expect(within(way).getByRole('listitem', { current: 'step' })).toBe(
      within(way).getAllByRole('listitem')[0],
    );
    expect(
      screen.getByText(/2 answers are missing .*: Why and What will be better/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Ready');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Submit' }),
    );

    expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
    expect(within(dialog).getByLabelText(/Reason/)).toHaveValue('Ready');
    expect(parc.callsOf(`POST /changes/${id}/submit`)).toMatchObject([
      { body: { reason: 'Ready' }, ifMatch: '"3"' },
    ]);
  });

  it('says above all else why it was refused', async () => {
    const parc = aRegister({
      approval: 'refused',
      refusedBecause: 'There is no way back',
    });
    renderParc(page, { parc, path });
    const [refusal] = await screen.findAllByRole('alert');
    expect(refusal).toHaveTextContent('Refused because: There is no way back');
    expect(screen.getAllByText(/There is no way back/)).toHaveLength(1);
  });

  it('tells in its history what was refused, to whom, and why', async () => {
    const parc = aRegister(
      {},
      {
        [`GET /changes/${id}/history`]: () => ({
          body: {
            items: [
              {
                id: '2',
                action: 'verb-refused',
                version: 3,
                at: '2026-05-01T08:00:00.000Z',
                actor: 'user:default/ines',
                source: 'portal',
                reason: 'It is urgent',
                changes: [
                  { field: 'refusedVerb', to: 'submit' },
                  {
                    field: 'refusal',
                    to: {
                      code: 'conflicts',
                      params: { count: 1, kinds: ['item-gone'] },
                    },
                  },
                  {
                    field: 'conflictsFound',
                    to: ['item-gone hardwareasset:default/pc-1'],
                  },
                ],
              },
            ],
            pageInfo: {},
          },
        }),
      },
    );
    renderParc(page, { parc, path: `${path}?tab=history` });

    const title = await screen.findByRole('heading', {
      name: '“Submit” was refused',
    });
    const entry = within(title.closest('li')!);
    expect(entry.getByText(/^1 conflict must be resolved/)).toBeInTheDocument();
    expect(entry.getByText(/It is urgent/)).toBeInTheDocument();
    const rows = entry.getAllByRole('listitem');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent(
      /^Came in the way.*An item is gone: pc-1$/,
    );
  });

  it('is finished with what happened, unless all went well', async () => {
    const parc = aRegister({ status: 'implement' });
    renderParc(page, { parc, path });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Finish' }),
    );
    const dialog = await screen.findByRole('dialog');
    const finish = within(dialog).getByRole('button', { name: 'Finish' });
    expect(finish).toBeEnabled();
    await userEvent.click(within(dialog).getByLabelText(/Outcome/));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Failed' }),
    );
    expect(finish).toBeDisabled();
    await userEvent.type(
      within(dialog).getByLabelText(/What happened/),
      'It hung',
    );
    await userEvent.click(finish);

    await waitFor(() =>
      expect(parc.callsOf(`POST /changes/${id}/finish`)[0]?.body).toEqual({
        outcome: 'failed',
        text: 'It hung',
      }),
    );
  });

  it('asks the reader for a decision, and a refusal for its reason', async () => {
    const parc = aRegister({ status: 'authorize', approval: 'asked' });
    renderParc(page, { parc, path: `${path}?tab=approval` });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Refuse' }),
    );
    const dialog = await screen.findByRole('dialog');
    const refuse = within(dialog).getByRole('button', { name: 'Refuse' });
    expect(refuse).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Too soon');
    await userEvent.click(refuse);

    await waitFor(() =>
      expect(parc.callsOf(`POST /changes/${id}/decisions`)[0]?.body).toEqual({
        decision: 'refused',
        reason: 'Too soon',
      }),
    );
  });

  it('ends a task when all of its points are ticked', async () => {
    const parc = aRegister({ status: 'scheduled' });
    renderParc(page, { parc, path: `${path}?tab=tasks` });

    const findDone = () => screen.findByRole('button', { name: /^Done: Copy/ });
    expect(await findDone()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByLabelText('The copy starts'));
    await userEvent.click(await findDone());
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Done' }));

    await waitFor(() =>
      expect(
        parc.callsOf(`POST /changes/${id}/tasks/${task.id}/finish`),
      ).toMatchObject([{ body: { ticked: [0] }, ifMatch: '"1"' }]),
    );
  });
});

describe('a new change', () => {
  it('shows what is missing and what its risk comes to while it is written', async () => {
    const parc = aRegister(
      {},
      { 'POST /changes': () => ({ status: 201, body: aChange() }) },
    );
    renderParc(page, { parc, path: '/parc/assets/new' });

    await userEvent.type(await screen.findByLabelText(/^Title/), 'Move it all');
    await userEvent.type(screen.getByLabelText(/^Why/), 'N/A');
    expect(await screen.findByText('Why: “N/A” says nothing.')).toBeVisible();
    for (const answer of [
      'The company, or customers',
      'Nothing works without it',
      'Never',
      'In part',
      'Yes, in theory',
    ]) {
      await userEvent.click(screen.getByLabelText(answer));
    }
    expect(screen.getByText('High · 17 points')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the change' }),
    );

    await waitFor(() =>
      expect(parc.callsOf('POST /changes')[0]?.body).toEqual({
        title: 'Move it all',
        type: 'normal',
        reasonText: 'N/A',
        riskAnswers: [
          'people=company',
          'service=vital',
          'done-before=never',
          'tested=partly',
          'back-out=yes',
        ],
      }),
    );
  });
});
