import type { DateTime } from 'luxon';
import type { Register } from '../createRegister';
import type { ChangeContext } from '../records';
import { scriptCalendars, scriptWindows } from './script/scriptCalendars';

/**
 * Enters the business hours of the demo's company and sites, and when its systems may be worked on. `by` is the
 * reference of the user; `now` in the company's zone.
 */
export async function enterCalendars(
  { calendars, windows }: Register,
  by: string,
  now: DateTime,
): Promise<void> {
  const today = now.startOf('day');
  const context: ChangeContext = {
    who: { actor: by, isSystem: true },
    at: today.minus({ months: 10 }).plus({ hours: 10 }),
    source: 'portal',
  };
  await calendars.records.writer.create(context, scriptCalendars(today));
  await windows.records.writer.create(context, scriptWindows(today));
}
