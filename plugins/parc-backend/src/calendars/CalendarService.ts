import { InputError } from '@backstage/errors';
import {
  addDays,
  calendars,
  dayOf,
  defaultHours,
  lastCalendarDay,
  longestCalendarRange,
  parcCalendarManagePermission,
  parcCalendarReadPermission,
  readWorkCalendar,
  type AnyRecord,
  type Calendar,
  type CalendarDaysAnswer,
  type CalendarDaysQuery,
  type CalendarOfAnswer,
  type Reference,
  type WorkCalendar,
} from '@parc/backstage-plugin-parc-common';
import type { LocationService } from '../locations';
import {
  checkRange,
  createRecords,
  toReference,
  type Ground,
  type RecordRules,
  type RecordService,
  type Who,
} from '../records';
import { CalendarRules } from './CalendarRules';
import { CalendarStore } from './CalendarStore';
import { HolidayCalendar } from './HolidayCalendar';

/** What calendars and windows stand on beside their own records. */
export interface CalendarGround extends Ground {
  locations: LocationService;
  /** IANA zone of what has none. */
  companyTimeZone: string;
}

/** Who reads and changes calendars and windows. */
export const calendarPermissions: RecordRules['permissions'] = {
  read: parcCalendarReadPermission,
  create: parcCalendarManagePermission,
  update: parcCalendarManagePermission,
  remove: parcCalendarManagePermission,
};

/** The calendar that holds at a place, read. */
export interface HoldingCalendar {
  /** None where nobody made one: then the default holds. */
  record?: Calendar;
  work: WorkCalendar;
  /** Of the place: the clock by which it is open. */
  timeZone: string;
}

/** Calendars: what any record can do, what their days are, and which holds at a place. */
export class CalendarService {
  readonly records: RecordService;
  private readonly store: CalendarStore;
  private readonly holidays = new HolidayCalendar();

  constructor(private readonly ground: CalendarGround) {
    this.store = new CalendarStore(ground.knex);
    const rules = new CalendarRules(this.store, this.holidays);
    this.records = createRecords(ground, calendars, {
      permissions: calendarPermissions,
      complete: (trx, drafts) => rules.complete(trx, drafts),
    });
  }

  /** The days of a calendar. Throws an InputError for a range that is too long, or ends before it begins. */
  async days(
    who: Who,
    ref: string,
    { from, to }: CalendarDaysQuery,
  ): Promise<CalendarDaysAnswer> {
    checkCalendarRange(from, to);
    const record = toCalendar(await this.records.get(who, ref));
    const work = this.read(record);
    const timeZone =
      record.timeZone ?? (await zoneOf(this.ground, record.location?.id));
    const items = [];
    for (let day = from; day <= to; day = addDays(day, 1))
      items.push(dayOf(work, day));
    return { timeZone, items };
  }

  /** Which calendar holds at a place, and why; the company's when no place is named. */
  async of(who: Who, location?: string): Promise<CalendarOfAnswer> {
    await this.ground.access.require(who, parcCalendarReadPermission);
    const { locations } = this.ground;
    const place = location
      ? await locations.records.get(who, location)
      : undefined;
    const { record, timeZone } = await this.holdingAt(place?.id);
    if (!record) return { because: 'default', hours: defaultHours, timeZone };
    const { id, ref, name, hours, country, region } = record;
    return {
      because: reasonOf(record.location, place?.id),
      calendar: { id, ref, name },
      ...(record.location ? { location: toReference(record.location) } : {}),
      hours,
      timeZone,
      ...(country ? { country } : {}),
      ...(region ? { region } : {}),
    };
  }

  /** The calendar that holds at a place, or in the company as a whole. */
  async holdingAt(locationId?: string): Promise<HoldingCalendar> {
    const id = await this.store.holdingAt(locationId);
    const found = await this.records.store.find(
      this.ground.knex,
      id === undefined ? [] : [id],
    );
    const [record] = found.map(toCalendar);
    const ofPlace = await zoneOf(this.ground, locationId);
    if (!record)
      return {
        work: readWorkCalendar({ hours: defaultHours }),
        timeZone: ofPlace,
      };
    return {
      record,
      work: this.read(record),
      timeZone: record.timeZone ?? ofPlace,
    };
  }

  /** What holds at each of these places, all read at once; at any other place, or at none, what the company has. */
  async workAt(
    locationIds: readonly string[],
  ): Promise<(locationId?: string) => WorkCalendar> {
    const { work: own } = await this.holdingAt();
    const holding = await this.store.holdingAtEach(locationIds);
    const records = await this.records.store.find(this.ground.knex, [
      ...new Set(holding.values()),
    ]);
    const works = new Map(
      records.map(record => [record.id, this.read(toCalendar(record))]),
    );
    return locationId => works.get(holding.get(locationId ?? '') ?? '') ?? own;
  }

  private read(record: Calendar): WorkCalendar {
    const { country, region } = record;
    return readWorkCalendar(record, day =>
      country === undefined
        ? undefined
        : this.holidays.holidayOf(country, region, day),
    );
  }
}

/** The zone of a place: its own, that of what is around it, or the company's; the company's when no place is named. */
export async function zoneOf(
  { knex, locations, companyTimeZone }: CalendarGround,
  locationId: string | undefined,
): Promise<string> {
  if (locationId === undefined) return companyTimeZone;
  const zones = await locations.store.timeZones(knex, [locationId]);
  return zones.get(locationId) ?? companyTimeZone;
}

/** As {@link checkRange}, of days that calendars know: up to the year 2999, less than 400 at a time. */
export function checkCalendarRange(from: string, to: string): void {
  if (to > lastCalendarDay)
    throw new InputError(`to: ${to} is after ${lastCalendarDay}`);
  checkRange(from, to, longestCalendarRange - 1);
}

function reasonOf(
  location: Reference | undefined,
  asked: string | undefined,
): CalendarOfAnswer['because'] {
  if (!location) return 'company';
  return location.id === asked ? 'location' : 'around';
}

function toCalendar(record: AnyRecord): Calendar {
  return record as unknown as Calendar;
}
