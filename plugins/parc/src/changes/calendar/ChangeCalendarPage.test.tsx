import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCalendarChange } from '../../testing/aCalendarChange';
import { errorBody, FakeParc } from '../../testing/FakeParc';
import { renderParc } from '../../testing/renderParc';
import { ChangeCalendarPage } from './ChangeCalendarPage';

const path = '/parc/assets?view=month&day=2026-12-10';
const many = Array.from({ length: 9 }, (_, at) =>
  aCalendarChange({
    ref: `CH-${at}`,
    title: `Patch ${at}`,
    status: at === 0 ? 'scheduled' : 'new',
    systems: at === 0 ? ['system:default/erp'] : [],
    conflictState: at === 8 ? 'found' : 'none',
  }),
);
const freeze = {
  from: '2026-12-18T23:00:00.000Z',
  to: '2026-12-20T23:00:00.000Z',
  window: { id: 'w', ref: 'MW-1', name: 'Year end' },
  kind: 'freeze',
  timeZone: 'Europe/Paris',
};
const order = {
  id: 'o',
  ref: 'WO-1',
  title: 'Clean the racks',
  status: 'planned',
  from: '2026-12-09',
  to: '2026-12-09',
};
const answer = (over: object = {}) => ({
  'GET /change-calendar': () => ({
    body: {
      changes: many,
      windows: [freeze],
      workOrders: [order],
      isCut: false,
      ...over,
    },
  }),
});

async function dayOf(day: number): Promise<HTMLElement> {
  const table = await screen.findByRole('table', { name: /December 2026/ });
  return within(table).getByText(String(day)).closest('td')!;
}

describe('the calendar of changes', () => {
  it('shows a few changes of a day and leads to the rest, with windows and work orders on theirs', async () => {
    const parc = new FakeParc(answer());
    renderParc(<ChangeCalendarPage />, { parc, path });

    const day = within(await dayOf(5));
    expect(day.getAllByRole('link')).toHaveLength(4);
    expect(
      day.getByRole('link', { name: '+ 6 more · 1 with conflicts' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('view=day&day=2026-12-05'),
    );
    expect(day.getAllByText('22:00')).toHaveLength(3);
    expect(await dayOf(9)).toHaveTextContent('Clean the racks');
    expect(await dayOf(19)).toHaveTextContent('Year end');
    expect(parc.callsOf('GET /change-calendar')[0].params.toString()).toBe(
      'from=2026-12-01&to=2026-12-31',
    );

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Work orders' }),
    );
    expect(await dayOf(9)).not.toHaveTextContent('Clean the racks');
    expect(parc.callsOf('GET /change-calendar')).toHaveLength(1);
  });

  it('has a row for each system, and asks for what is before and after', async () => {
    const parc = new FakeParc(answer());
    renderParc(<ChangeCalendarPage />, { parc, path });

    await userEvent.click(
      await screen.findByRole('button', { name: 'By system' }),
    );
    const row = screen.getByRole('row', { name: /erp/ });
    expect(within(row).getByRole('link', { name: /Patch 0/ })).toHaveAttribute(
      'href',
      '/parc/changes/CH-0',
    );
    expect(screen.getByRole('row', { name: /Of no system/ })).toHaveTextContent(
      '8 changes',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next month' }));
    await screen.findByText('January 2027');
    expect(parc.callsOf('GET /change-calendar')[1].params.get('from')).toBe(
      '2027-01-01',
    );
  });

  it('says when there is nothing, when there is more, and when it cannot be read', async () => {
    const none = { changes: [], windows: [], workOrders: [] };
    const { unmount } = await renderParc(<ChangeCalendarPage />, {
      parc: new FakeParc(answer({ ...none, isCut: true })),
      path,
    });
    await screen.findByText('Nothing on these days');
    expect(screen.getByText(/more on these days/)).toBeInTheDocument();
    unmount();

    renderParc(<ChangeCalendarPage />, {
      parc: new FakeParc({
        'GET /change-calendar': () => ({
          status: 500,
          body: errorBody(500, { name: 'Error', message: 'no' }),
        }),
      }),
      path,
    });
    await screen.findByRole('button', { name: /again/i });
  });
});
