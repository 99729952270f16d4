import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { aWorkOrder, aWorkOrderItem } from '../../testing/aWorkOrder';
import { errorBody, FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { OrderCreatePage } from './OrderCreatePage';
import { OrderPage } from './OrderPage';

const path = '/parc/assets/WO-0001';

const aRegister = (over: ConstructorParameters<typeof FakeParc>[0] = {}) =>
  new FakeParc({
    'GET /work-orders/WO-0001': () => ({ body: aWorkOrder() }),
    'GET /work-orders': () => ({ body: { items: [], pageInfo: {} } }),
    'POST /work-orders/id-of-WO-0001/plan': () => ({ body: aWorkOrder() }),
    'GET /work-orders/id-of-WO-0001/checklist': () => ({
      body: {
        version: 1,
        steps: [
          {
            id: 'disk',
            kind: 'value',
            label: 'Health of the disk',
            isRequired: true,
            unit: '%',
            min: 80,
          },
        ],
      },
    }),
    'GET /work-orders/id-of-WO-0001/assets': () => ({
      body: {
        items: [
          aWorkOrderItem('LT-1', {
            state: 'done',
            answers: { disk: 40 },
            closedOn: '2026-06-09',
            timeliness: 'in-window',
            followUp: { id: 'id-of-WO-0002', ref: 'WO-0002' },
          }),
          aWorkOrderItem('LT-2'),
        ],
        pageInfo: {},
      },
    }),
    ...over,
  });

const page = (
  <Routes>
    <Route path="/new" element={<OrderCreatePage />} />
    <Route path="/:ref" element={<OrderPage />} />
  </Routes>
);

const moveTo = async (day: string) => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Move' }));
  const dialog = await screen.findByRole('dialog');
  const planned = within(dialog).getByLabelText(/Planned on/);
  await userEvent.clear(planned);
  await userEvent.type(planned, day);
  return dialog;
};

describe('the page of a work order', () => {
  it('says which of its assets failed, and what followed', async () => {
    const parc = aRegister();
    renderParc(page, { parc, path: `${path}?tab=assets` });

    const failed = (await screen.findByText('Failed')).closest('tr')!;
    expect(failed).toHaveTextContent('LT-1');
    expect(failed).toHaveTextContent('40');
    expect(within(failed).getByText('WO-0002')).toBeInTheDocument();
    expect(screen.getByText('To be done')).toBeInTheDocument();
  });

  it('moves it inside its window without a word', async () => {
    const parc = aRegister();
    renderParc(page, { parc, path });

    const dialog = await moveTo('2099-06-20');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move' }));

    await waitFor(() =>
      expect(
        parc.callsOf('POST /work-orders/id-of-WO-0001/plan'),
      ).toMatchObject([{ body: { plannedOn: '2099-06-20' }, ifMatch: '"3"' }]),
    );
  });

  it('asks why it is moved outside its window', async () => {
    const parc = aRegister();
    renderParc(page, { parc, path });

    const dialog = await moveTo('2099-07-20');
    const move = within(dialog).getByRole('button', { name: 'Move' });
    expect(move).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Reason/), 'On holiday');
    await userEvent.click(move);

    await waitFor(() =>
      expect(
        parc.callsOf('POST /work-orders/id-of-WO-0001/plan')[0].body,
      ).toEqual({ plannedOn: '2099-07-20', reason: 'On holiday' }),
    );
  });

  it('leaves what planners do to planners', async () => {
    const parc = aRegister();
    const denied = ['parc.maintenance.plan'];
    renderParc(page, { parc, path, denied });

    expect(
      await screen.findByRole('button', { name: 'Begin' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull();
  });

  it('keeps what was typed when somebody else was quicker', async () => {
    const stale = { name: 'PreconditionFailedError', message: 'changed' };
    const parc = aRegister({
      'POST /work-orders/id-of-WO-0001/plan': () => ({
        status: 412,
        body: errorBody(412, stale),
      }),
    });
    renderParc(page, { parc, path });

    const dialog = await moveTo('2099-06-20');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move' }));

    expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
    expect(within(dialog).getByLabelText(/Planned on/)).toHaveValue(
      '2099-06-20',
    );
  });
});

describe('a new work order', () => {
  it('is ordered on the assets that its address names', async () => {
    const parc = aRegister({
      'POST /work-orders': () => ({ status: 201, body: aWorkOrder() }),
    });
    const address = '/parc/assets/new?asset=LT-1&asset=LT-2';
    renderParc(page, { parc, path: address });

    await userEvent.type(
      await screen.findByLabelText(/^Title/),
      'Change the battery',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the work order' }),
    );

    await waitFor(() =>
      expect(parc.callsOf('POST /work-orders')[0]?.body).toMatchObject({
        title: 'Change the battery',
        assets: ['LT-1', 'LT-2'],
      }),
    );
  });

  it('is not sent without an asset', async () => {
    const parc = aRegister();
    renderParc(page, { parc, path: '/parc/assets/new' });

    await userEvent.type(await screen.findByLabelText(/^Title/), 'Clean');
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the work order' }),
    );

    expect(await screen.findByText('Choose at least one.')).toBeInTheDocument();
    expect(parc.callsOf('POST /work-orders')).toEqual([]);
  });
});
