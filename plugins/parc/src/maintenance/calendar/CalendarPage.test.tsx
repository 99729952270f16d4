import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aWorkOrder } from '../../testing/aWorkOrder';
import { errorBody, FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { CalendarPage } from './CalendarPage';

const path = '/parc/assets?view=month&day=2099-06-10';
const act = 'POST /work-orders/id-of-WO-0001/plan';

const aRegister = (over: ConstructorParameters<typeof FakeParc>[0] = {}) =>
  new FakeParc({
    'GET /work-orders': () => ({
      body: { items: [aWorkOrder({ windowTo: '2099-06-20' })], pageInfo: {} },
    }),
    'GET /maintenance-dues/forecast': () => ({
      body: {
        items: [
          {
            plan: { id: 'p', ref: 'printers', name: 'Printers' },
            days: [{ day: '2099-06-18', assets: 12 }],
          },
        ],
      },
    }),
    [act]: () => ({ body: aWorkOrder({ plannedOn: '2099-06-12' }) }),
    ...over,
  });

/** The cell of a day of June. */
async function dayOf(day: number): Promise<HTMLElement> {
  const table = await screen.findByRole('table', { name: /June 2099/ });
  return within(table).getByText(String(day)).closest('td')!;
}

async function dragTo(day: number): Promise<void> {
  const entry = (
    await screen.findByRole('link', { name: 'Clean the laptops (2)' })
  ).parentElement!;
  const dataTransfer = { setData: () => {} };
  fireEvent.dragStart(entry, { dataTransfer });
  fireEvent.dragOver(await dayOf(day), { dataTransfer });
  fireEvent.drop(await dayOf(day), { dataTransfer });
}

describe('the calendar of orders', () => {
  it('shows orders on their days, and what is not ordered yet', async () => {
    renderParc(<CalendarPage />, { parc: aRegister(), path });

    await screen.findByRole('link', { name: 'Clean the laptops (2)' });
    expect(await dayOf(10)).toHaveTextContent('Clean the laptops (2)');
    await waitFor(async () =>
      expect(await dayOf(18)).toHaveTextContent('Printers: 12 expected'),
    );
  });

  it('moves an order at once to a day of its window, as it was read', async () => {
    const parc = aRegister();
    renderParc(<CalendarPage />, { parc, path });

    await dragTo(12);
    await waitFor(() => expect(parc.callsOf(act)).toHaveLength(1));
    expect(parc.callsOf(act)[0]).toMatchObject({
      ifMatch: '"3"',
      body: { plannedOn: '2099-06-12' },
    });
  });

  it('asks why it is moved out of its window', async () => {
    const parc = aRegister();
    renderParc(<CalendarPage />, { parc, path });

    await dragTo(25);
    const dialog = within(await screen.findByRole('dialog'));
    expect(parc.callsOf(act)).toHaveLength(0);
    expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/Reason/), 'The office moves');
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(parc.callsOf(act)).toHaveLength(1));
    expect(parc.callsOf(act)[0].body).toEqual({
      plannedOn: '2099-06-25',
      reason: 'The office moves',
    });
  });

  it('says when somebody else was quicker, and reads the orders again', async () => {
    const parc = aRegister({
      [act]: () => ({
        status: 412,
        body: errorBody(412, { name: 'PreconditionFailedError', message: '' }),
      }),
    });
    renderParc(<CalendarPage />, { parc, path });

    await dragTo(12);
    await waitFor(() =>
      expect(parc.callsOf('GET /work-orders').length).toBeGreaterThan(1),
    );
  });

  it('is moved by a menu, without a mouse; and by nobody who may not plan', async () => {
    const { unmount } = await renderParc(<CalendarPage />, {
      parc: aRegister(),
      path,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /WO-0001/ }),
    );
    await userEvent.click(screen.getByRole('menuitem', { name: 'Move to…' }));
    expect(await screen.findByLabelText(/Planned on/)).toHaveValue(
      '2099-06-10',
    );
    unmount();

    renderParc(<CalendarPage />, {
      parc: aRegister(),
      path,
      denied: ['parc.maintenance.plan'],
    });
    await screen.findByRole('link', { name: 'Clean the laptops (2)' });
    expect(screen.queryByRole('button', { name: /WO-0001/ })).toBeNull();
  });
});
