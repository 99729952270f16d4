import {
  calendarRefusalMessage,
  checkCalendar,
  isTimeZone,
  type AnyRecord,
  type Calendar,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import type { Draft, Transaction } from '../records';
import type { CalendarStore } from './CalendarStore';
import type { HolidayCalendar } from './HolidayCalendar';

/** What a calendar must be beyond its field list, whichever way it comes in. */
export class CalendarRules {
  constructor(
    private readonly store: CalendarStore,
    private readonly holidays: HolidayCalendar,
  ) {}

  async complete(trx: Transaction, drafts: Draft[]): Promise<void> {
    const living = drafts.filter(({ after }) => !after.deletedAt);
    for (const draft of living) {
      const calendar = draft.after as unknown as Calendar;
      for (const { field, ...refused } of checkCalendar(calendar))
        refuse(draft, field, refused, calendarRefusalMessage(refused));
      this.checkPlace(draft, calendar);
    }
    await this.checkOnlyOne(trx, living);
  }

  private checkPlace(
    draft: Draft,
    { timeZone, country, region }: Calendar,
  ): void {
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      const refused = { refused: 'unknown-time-zone', part: timeZone } as const;
      refuse(draft, 'timeZone', refused, calendarRefusalMessage(refused));
    }
    if (country !== undefined && !this.holidays.isCountry(country)) {
      refuse(
        draft,
        'country',
        { refused: 'unknown-country', part: country },
        'is no country whose public holidays are known, such as FR',
      );
    } else if (region !== undefined && country === undefined) {
      refuse(
        draft,
        'region',
        { refused: 'region-without-country' },
        'needs a country',
      );
    } else if (region && country && !this.holidays.isRegion(country, region)) {
      refuse(
        draft,
        'region',
        { refused: 'unknown-region', part: region, country },
        `is no region of ${country} with holidays of its own`,
      );
    }
  }

  /** A place has one calendar, and so has the company. */
  private async checkOnlyOne(
    trx: Transaction,
    living: readonly Draft[],
  ): Promise<void> {
    const known = await this.store.codesByPlace(
      trx,
      living.flatMap(({ after }) => locationOf(after)?.id ?? []),
    );
    for (const draft of living) {
      const { id, code } = draft.after;
      const location = locationOf(draft.after);
      const place = location?.id ?? '';
      const other = known.get(place);
      if (other && other.id !== id) {
        refuse(
          draft,
          'location',
          {
            refused: location
              ? 'location-has-calendar'
              : 'company-has-calendar',
            calendar: other.code,
          },
          `has a calendar already: ${other.code}`,
          'conflict',
        );
      } else known.set(place, { id, code: String(code) });
    }
  }
}

function locationOf(record: AnyRecord): Reference | undefined {
  return record.location as Reference | undefined;
}

function refuse(
  draft: Draft,
  field: string,
  { refused: code, ...params }: { refused: string } & Record<string, string>,
  message: string,
  kind: 'input' | 'conflict' = 'input',
): void {
  const { row, after, refused } = draft;
  refused.push({
    row,
    kind,
    code,
    params,
    field,
    value: after[field],
    message,
  });
}
