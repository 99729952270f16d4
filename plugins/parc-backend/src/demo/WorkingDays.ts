import { DateTime } from 'luxon';

/** The public holidays of France that have the same date each year (Code du travail, L3133-1). */
const holidays: readonly string[] = [
  '01-01',
  '05-01',
  '05-08',
  '07-14',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
];

/** Working days counted back from today, so that an invented year always ends yesterday. */
export class WorkingDays {
  private readonly days: DateTime[] = [];

  /** `now` in the company's zone. */
  constructor(readonly now: DateTime) {}

  /** A moment of the working day so many working days ago; 1 is the last one before today. */
  at(daysAgo: number, minutesSinceMidnight: number): DateTime {
    return this.day(daysAgo).set({
      hour: Math.floor(minutesSinceMidnight / 60),
      minute: minutesSinceMidnight % 60,
    });
  }

  /** `YYYY-MM-DD` of the working day so many working days ago. */
  date(daysAgo: number): string {
    return this.day(daysAgo).toISODate()!;
  }

  /** `YYYY-MM-DD` so many months before today, moved back to a working day. */
  monthsAgo(months: number, days: number = 0): string {
    return lastWorkingDay(
      this.now.startOf('day').minus({ months, days }),
    ).toISODate()!;
  }

  private day(daysAgo: number): DateTime {
    while (this.days.length < daysAgo) {
      const later = this.days[this.days.length - 1] ?? this.now.startOf('day');
      this.days.push(lastWorkingDay(later.minus({ days: 1 })));
    }
    return this.days[daysAgo - 1];
  }
}

/** The day itself, or the last working day before it. */
export function lastWorkingDay(day: DateTime): DateTime {
  const isFree = day.isWeekend || holidays.includes(day.toFormat('MM-dd'));
  return isFree ? lastWorkingDay(day.minus({ days: 1 })) : day;
}
