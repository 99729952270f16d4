import { get, post, type Call } from './Call';

/** One record of each noun of calendars, as it is created and what it is called then. */
export const calendarRecords = {
  calendars: {
    ref: 'company',
    body: { code: 'company', name: 'Company', hours: 'Mo-Fr 09:00-18:00' },
  },
  windows: {
    ref: 'MW-ONE',
    body: {
      number: 'MW-ONE',
      name: 'Servers',
      kind: 'maintenance',
      start: '2026-12-05T22:00',
      duration: 'PT4H',
      rule: 'FREQ=MONTHLY;BYDAY=1SA',
    },
  },
};

/** A field of each noun that its facets can count by. */
export const calendarFacets: Record<string, string> = {
  calendars: 'country',
  windows: 'kind',
};

/** A well-formed call of every operation of calendars and windows beside what every noun has. */
export function calendarCalls(): Record<string, Call> {
  const days = 'from=2026-12-01&to=2026-12-31';
  return {
    'get /calendars/{ref}/days': get(`/calendars/company/days?${days}`),
    'get /calendar-of': get('/calendar-of?location=PAR'),
    'get /window-occurrences': get(`/window-occurrences?${days}`),
    'post /windows/preview': post('/windows/preview', {
      start: '2026-12-05T22:00',
      duration: 'PT4H',
    }),
  };
}
