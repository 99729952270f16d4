import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CalendarDay,
  WindowOccurrence,
  WindowPreviewAnswer,
} from '@parc/backstage-plugin-parc-common';
import { aCalendar, aWindow } from '../testing/aWindow';
import { FakeParc } from '../testing/FakeParc';
import { renderParc } from '../testing/renderParc';
import { CalendarRoutes } from './CalendarRoutes';

/** Where the pages are mounted in tests. */
const base = '/parc/assets';

const aDay = (day: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  day,
  isOpen: true,
  intervals: [{ from: '08:30', to: '12:00' }],
  ...more,
});

const open = (path: string, parc: FakeParc, denied: string[] = []) =>
  renderParc(<CalendarRoutes />, { parc, path: base + path, denied });

describe('the form of a calendar', () => {
  it('reads hours in words as they are typed, and names the part that it does not understand', async () => {
    open('/new', new FakeParc({}));
    const hours = await screen.findByLabelText(/Business hours/);

    await userEvent.type(hours, 'Mo-Fr 08:30-12:00,13:30-18:00; Sa 9:00-12:00');
    expect(
      await screen.findByText(
        'Mon–Fri 08:30–12:00, 13:30–18:00; Sat 09:00–12:00 · 43 hours a week',
      ),
    ).toBeInTheDocument();
    await userEvent.clear(hours);
    await userEvent.type(hours, 'Mo-Fr 22:00-02:00');
    expect(
      await screen.findByText(/“22:00-02:00” goes past midnight/),
    ).toBeInTheDocument();
    expect(hours).toBeInvalid();
  });

  it('keeps the commas of a day’s hours, and says which line is no day', async () => {
    const parc = new FakeParc({
      'POST /calendars': () => ({ body: aCalendar() }),
    });
    open('/new', parc);
    await userEvent.type(await screen.findByLabelText(/^Code/), 'lyon');
    await userEvent.type(screen.getByLabelText(/^Name/), 'Lyon');
    await userEvent.type(screen.getByLabelText(/Business hours/), '24/7');
    await userEvent.type(
      screen.getByLabelText('Open on'),
      '2026-12-05 09:00-12:00,13:00-15:00 Stocktaking',
    );
    await userEvent.type(screen.getByLabelText('Closed on'), 'Christmas');
    expect(
      await screen.findByText(/Not understood: “Christmas”/),
    ).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('Closed on'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the calendar' }),
    );

    await waitFor(() =>
      expect(parc.callsOf('POST /calendars')).toHaveLength(1),
    );
    expect(parc.callsOf('POST /calendars')[0].body).toEqual({
      code: 'lyon',
      name: 'Lyon',
      hours: '24/7',
      openOn: ['2026-12-05 09:00-12:00,13:00-15:00 Stocktaking'],
    });
  });
});

describe('the page of a calendar', () => {
  const aRegister = (items: CalendarDay[]) =>
    new FakeParc({
      'GET /calendars/lyon': () => ({ body: aCalendar() }),
      'GET /calendars/id-of-lyon/days': () => ({
        body: { timeZone: 'Europe/Paris', items },
      }),
    });

  it('shows the year, and by name what is out of the ordinary', async () => {
    const parc = aRegister([
      aDay('2027-05-06'),
      aDay('2027-05-07', {
        isOpen: false,
        intervals: [],
        reason: 'holiday',
        name: 'Bridge',
        nameFr: 'Pont',
      }),
    ]);
    open('/lyon?year=2027', parc);

    const list = await screen.findByRole('region', { name: /closings.*2027/ });
    expect(within(list).getByText('Bridge')).toBeInTheDocument();
    expect(within(list).getByText('Public holiday')).toBeInTheDocument();
    expect(screen.getByText('1 open day')).toBeInTheDocument();
    expect(screen.getByText('France')).toBeInTheDocument();
    expect(
      parc.callsOf('GET /calendars/id-of-lyon/days')[0].params.toString(),
    ).toBe('from=2027-01-01&to=2027-12-31');
    await userEvent.click(screen.getByRole('button', { name: 'Next year' }));
    expect(await screen.findByText('The year 2028')).toBeInTheDocument();
  });

  it('has no buttons for who may not change it', async () => {
    open('/lyon', aRegister([aDay('2026-05-06')]), ['parc.calendar.manage']);

    expect(await screen.findByText('1 open day')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });
});

describe('the form of a window', () => {
  const preview = (over: Partial<WindowPreviewAnswer>) =>
    new FakeParc({
      'POST /windows/preview': () => ({
        body: {
          timeZone: 'Europe/Paris',
          items: [
            {
              from: '2026-12-05T21:00:00.000Z',
              to: '2026-12-06T01:00:00.000Z',
            },
          ],
          problems: [],
          ...over,
        },
      }),
      'POST /windows': () => ({ body: aWindow() }),
    });
  const begin = async (start: string) =>
    fireEvent.change(await screen.findByLabelText(/^Start/), {
      target: { value: start },
    });
  const choose = async (label: RegExp | string, option: string) => {
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.click(await screen.findByRole('option', { name: option }));
  };

  it('picks how it recurs from the day on which it begins, shows when that is, and saves the rule', async () => {
    const parc = preview({});
    open('/windows/new', parc);
    expect(
      await screen.findByText(/Say when it begins and how long/),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/^Name/), 'Servers');
    await begin('2026-12-05T22:00');
    await choose(/^Recurrence/, 'Monthly, on a weekday');
    expect(
      await screen.findByText('Every month, on the first Saturday'),
    ).toBeInTheDocument();
    await choose(/^Which one/, 'last');
    await waitFor(() =>
      expect(parc.callsOf('POST /windows/preview').at(-1)?.body).toEqual({
        start: '2026-12-05T22:00',
        duration: 'PT4H',
        rule: 'FREQ=MONTHLY;BYDAY=-1SA',
      }),
    );
    expect(
      await screen.findByText(/In the time of Europe\/Paris/),
    ).toBeInTheDocument();
    // The locale of the tests' browser is en-US.
    expect(screen.getByText(/Dec 5, 2026/)).toHaveTextContent(
      /10:00\sPM.*Dec 6.*2:00\sAM/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the window' }),
    );

    await waitFor(() => expect(parc.callsOf('POST /windows')).toHaveLength(1));
    expect(parc.callsOf('POST /windows')[0].body).toEqual({
      name: 'Servers',
      kind: 'maintenance',
      start: '2026-12-05T22:00',
      duration: 'PT4H',
      rule: 'FREQ=MONTHLY;BYDAY=-1SA',
    });
  });

  it('says in the reader’s words what is wrong with a rule that is typed', async () => {
    open(
      '/windows/new',
      preview({
        items: [],
        problems: [
          {
            field: 'rule',
            code: 'rule-unreadable',
            params: { part: 'FREQ=OFTEN' },
            message: 'in English',
          },
        ],
      }),
    );
    await begin('2026-12-05T22:00');
    await choose(/^Recurrence/, 'By a rule');
    await userEvent.type(screen.getByLabelText(/^Rule/), 'FREQ=OFTEN');

    expect(
      await screen.findByText(/^Recurrence: .*“FREQ=OFTEN”/),
    ).toBeInTheDocument();
  });
});

describe('the page of a window', () => {
  it('says how it recurs, when it is next, and when it ends', async () => {
    const parc = new FakeParc({
      'GET /windows/MW-0001': () => ({ body: aWindow() }),
      'POST /windows/preview': () => ({
        body: {
          timeZone: 'Europe/Paris',
          items: [
            {
              from: '2026-12-05T21:00:00.000Z',
              to: '2026-12-06T01:00:00.000Z',
            },
          ],
          endsAt: '2026-12-06T01:00:00.000Z',
          problems: [],
        },
      }),
    });
    open('/windows/MW-0001', parc);

    expect(
      await screen.findByText('Every month, on the first Saturday'),
    ).toBeInTheDocument();
    expect(screen.getByText('4 hours')).toBeInTheDocument();
    expect(
      await screen.findByText(/It ends for good on Dec 6, 2026/),
    ).toBeInTheDocument();
  });
});

describe('the month of windows', () => {
  const occurrence: WindowOccurrence = {
    from: '2026-12-05T12:00:00.000Z',
    to: '2026-12-05T14:00:00.000Z',
    window: { id: 'id-of-MW-0001', ref: 'MW-0001', name: 'Servers' },
    kind: 'maintenance',
    timeZone: 'Europe/Paris',
  };
  const aRegister = (items: WindowOccurrence[]) =>
    new FakeParc({
      'GET /window-occurrences': () => ({ body: { items, isCut: false } }),
    });

  it('leads from a day to its window, and to the month after', async () => {
    const parc = aRegister([occurrence]);
    open('/month?month=2026-12&kind=maintenance', parc);

    expect(
      await screen.findByRole('link', { name: /Servers/ }),
    ).toHaveAttribute('href', '/parc/calendars/windows/MW-0001');
    expect(parc.calls[0].params.toString()).toBe(
      'from=2026-11-30&to=2027-01-01&kind=maintenance',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next month' }));
    expect(await screen.findByText('January 2027')).toBeInTheDocument();
  });

  it('says that there is nothing, and offers no new window to who may not make one', async () => {
    open('/month?month=2026-12', aRegister([]), ['parc.calendar.manage']);

    expect(
      await screen.findByText('Nothing in this month'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New window' })).toBeNull();
  });
});
