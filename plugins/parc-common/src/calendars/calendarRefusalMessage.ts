import type { WindowRefusal } from './checkWindow';
import type { CalendarRefusal } from './WorkCalendar';

/** In English, for the API; pages translate the code. `{part}` is what of the field it is about. */
const messages: Readonly<
  Record<CalendarRefusal['refused'] | WindowRefusal['refused'], string>
> = {
  'hours-unreadable':
    '{part} is not written like Mo-Fr 08:30-12:00,13:30-18:00',
  'hours-past-midnight':
    '{part} goes past midnight: say it in two parts, until 24:00 and from 00:00',
  'hours-overlap': '{part} overlaps other hours of the same day',
  'closed-on-unreadable':
    '{part} is not written like 2026-12-24/2027-01-01 Annual closing',
  'open-on-unreadable':
    '{part} is not written like 2026-12-05 09:00-12:00 Stocktaking',
  'open-on-needs-hours': '{part} needs hours: its weekday has none',
  'no-such-day': '{part} is a day that does not exist',
  'duration-length': 'must be from a minute to 31 days',
  'rule-unreadable': '{part} is not understood',
  'rule-unsupported':
    '{part} is not possible: daily at most, without hours, in the Gregorian calendar',
  'rule-contradictory': '{part} does not go with the rest of the rule',
  'never-happens': '{part} never happens',
  'except-unreadable': '{part} is no day such as 2026-12-26',
  'unknown-time-zone': '{part} is not an IANA time zone such as Europe/Paris',
};

/** Why a calendar's or a window's field cannot be so, as a sentence that follows its name. */
export function calendarRefusalMessage({
  refused,
  part,
}: Pick<CalendarRefusal | WindowRefusal, 'refused' | 'part'>): string {
  return messages[refused].replace('{part}', part);
}
