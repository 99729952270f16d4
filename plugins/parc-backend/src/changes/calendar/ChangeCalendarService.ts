import { NotAllowedError } from '@backstage/errors';
import {
  mostCalendarChanges,
  type CalendarChange,
  type Change,
  type ChangeCalendarAnswer,
  type ChangeCalendarQuery,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { checkRange, type WindowService } from '../../calendars';
import type { RecordService, Who } from '../../records';
import { ChangeCalendarStore } from './ChangeCalendarStore';

/** The calendar of changes, with the windows and freezes around them. */
export class ChangeCalendarService {
  private readonly store: ChangeCalendarStore;

  constructor(
    private readonly changes: RecordService,
    private readonly windows: WindowService,
    private readonly companyTimeZone: string,
  ) {
    this.store = new ChangeCalendarStore(changes.store);
  }

  /** From one day to another. Throws an InputError for a range that is too long, or ends before it begins. */
  async of(
    who: Who,
    { from, to }: ChangeCalendarQuery,
  ): Promise<ChangeCalendarAnswer> {
    checkRange(from, to);
    const narrowed = await this.changes.narrow(who, { filter: [] });
    const zone = { zone: this.companyTimeZone };
    const end = DateTime.fromISO(to, zone).plus({ days: 1 });
    const [found, windows] = await Promise.all([
      this.store.between(
        { filter: { all: [narrowed.filter, notCanceled] } },
        {
          from: DateTime.fromISO(from, zone).toUTC().toISO()!,
          to: end.toUTC().toISO()!,
          limit: mostCalendarChanges + 1,
        },
      ),
      this.windowsOf(who, { from, to }),
    ]);
    return {
      changes: found.slice(0, mostCalendarChanges).map(toCalendarChange),
      windows: windows.items,
      isCut: found.length > mostCalendarChanges || windows.isCut,
    };
  }

  private async windowsOf(who: Who, range: ChangeCalendarQuery) {
    try {
      return await this.windows.occurrences(who, range);
    } catch (error) {
      // Who may not read calendars has their changes without them.
      if (error instanceof NotAllowedError) return { items: [], isCut: false };
      throw error;
    }
  }
}

const notCanceled = { not: { field: 'status', in: ['canceled'] } };

function toCalendarChange(change: Change): CalendarChange {
  const { id, ref, title, owner, items = [], riskLevel } = change;
  const { type, status, conflictState } = change as unknown as CalendarChange;
  return {
    id,
    ref,
    title,
    type,
    status,
    from: change.windowStart!,
    to: change.windowEnd!,
    items,
    owner,
    ...(riskLevel
      ? { riskLevel: riskLevel as CalendarChange['riskLevel'] }
      : {}),
    conflictState,
  };
}
