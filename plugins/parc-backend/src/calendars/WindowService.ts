import {
  calendarRefusalMessage,
  checkWindow,
  everything,
  lastEndOf,
  maxOccurrences,
  maxPreviewed,
  occurrencesOf,
  parcCalendarReadPermission,
  windows,
  type Occurrence,
  type Window,
  type WindowOccurrence,
  type WindowOccurrencesAnswer,
  type WindowOccurrencesQuery,
  type WindowPreview,
  type WindowPreviewAnswer,
  type WindowTimes,
} from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { createRecords, type RecordService, type Who } from '../records';
import {
  calendarPermissions,
  checkCalendarRange,
  zoneOf,
  type CalendarGround,
} from './CalendarService';
import type { EntitiesAround } from './EntitiesAround';
import { WindowRules } from './WindowRules';
import { WindowStore, type WindowScope } from './WindowStore';

/** Windows: what any record can do, and when they are. */
export class WindowService {
  readonly records: RecordService;
  private readonly store: WindowStore;

  constructor(
    private readonly ground: CalendarGround,
    private readonly entities: EntitiesAround,
  ) {
    const rules = new WindowRules(ground, at =>
      (at ?? ground.clock()).setZone(ground.companyTimeZone),
    );
    this.records = createRecords(ground, windows, {
      permissions: calendarPermissions,
      complete: (trx, drafts, context) => rules.complete(trx, drafts, context),
    });
    this.store = new WindowStore(this.records.store);
  }

  /**
   * When windows are, from one day of the company's to another: all, or those that concern a place or an entity. Throws
   * an InputError for a range that is too long, or ends before it begins.
   */
  async occurrences(
    who: Who,
    { from, to, kind, location, entity }: WindowOccurrencesQuery,
  ): Promise<WindowOccurrencesAnswer> {
    checkCalendarRange(from, to);
    const { locations, companyTimeZone } = this.ground;
    const narrowed = await this.records.narrow(who, { filter: [] });
    const place = location && (await locations.records.get(who, location));
    const scope: WindowScope = {
      ...(kind ? { kind } : {}),
      ...(place ? { locationIds: [place.id] } : {}),
      ...(entity ? { entities: await this.entities.of(who, entity) } : {}),
    };
    const [begin, end] = [from, to].map(day =>
      DateTime.fromISO(day, { zone: companyTimeZone }),
    );
    const range = { from: toText(begin), to: toText(end.plus({ days: 1 })) };
    const found = await this.store.find(narrowed, scope, range.from);
    const items = found
      .flatMap(window =>
        occurrencesOf(window, range.from, range.to, maxOccurrences + 1).map(
          each => toOccurrence(window, each),
        ),
      )
      .sort(inOrder);
    return {
      items: items.slice(0, maxOccurrences),
      isCut: items.length > maxOccurrences,
    };
  }

  /** The occurrences of a window that is not saved yet which are not over, or what is wrong with it. */
  async preview(
    who: Who,
    { location, ...times }: WindowPreview,
  ): Promise<WindowPreviewAnswer> {
    await this.ground.access.require(who, parcCalendarReadPermission);
    const timeZone = times.timeZone ?? (await this.zoneAt(who, location));
    const window = { ...withoutEmpty(times), timeZone };
    const wrong = checkWindow(window);
    if (wrong.length) {
      const problems = wrong.map(({ field, refused, part }) => ({
        field,
        code: refused,
        params: { part },
        message: calendarRefusalMessage({ refused, part }),
      }));
      return { timeZone, items: [], problems };
    }
    const last = lastEndOf(window);
    const now = toText(this.ground.clock());
    return {
      timeZone,
      items: occurrencesOf(window, now, undefined, maxPreviewed),
      ...(typeof last === 'object' ? last : {}),
      problems: [],
    };
  }

  /** On which days, by the clock of each window, work on something at a place may be done, and on which nothing may. */
  async daysAround(
    who: Who,
    { locationId, entity }: { locationId?: string; entity?: string },
    from: string,
    to: string,
  ): Promise<WindowDays> {
    const found = await this.store.find(
      { filter: everything },
      {
        ...(locationId ? { locationIds: [locationId] } : {}),
        entities: entity ? await this.entities.of(who, entity) : [],
      },
      from,
    );
    const days: WindowDays = { open: new Set(), frozen: new Set() };
    for (const window of found) {
      for (const each of occurrencesOf(window, from, to, maxOccurrences)) {
        const [begin, end] = [each.from, each.to].map(at =>
          DateTime.fromISO(at, { zone: window.timeZone }),
        );
        if (window.kind === 'maintenance') days.open.add(begin.toISODate()!);
        else addAll(days.frozen, begin, end);
      }
    }
    return days;
  }

  /**
   * The windows that are not over at a moment (ISO 8601) of all these places, entities and what they are in, and those of
   * everything: whoever plans for many things asks once. `around` says what each entity is part of.
   */
  async concerning(
    { locationIds, entities }: Required<Omit<WindowScope, 'kind'>>,
    since: string,
  ): Promise<{ windows: Window[]; around: ReadonlyMap<string, string[]> }> {
    const around = await this.entities.ofEach(parcItself, entities);
    const found = await this.store.find(
      { filter: everything },
      { locationIds, entities: [...new Set([...around.values()].flat())] },
      since,
    );
    return { windows: found, around };
  }

  private async zoneAt(who: Who, location?: string | null): Promise<string> {
    const { locations } = this.ground;
    const place = location && (await locations.records.get(who, location));
    return zoneOf(this.ground, place ? place.id : undefined);
  }
}

const parcItself: Who = { actor: 'service:parc', isSystem: true };

/** Days on which maintenance windows begin, and those that a freeze touches. */
export interface WindowDays {
  open: Set<string>;
  frozen: Set<string>;
}

function addAll(days: Set<string>, begin: DateTime, end: DateTime): void {
  for (let day = begin.startOf('day'); day < end; day = day.plus({ days: 1 }))
    days.add(day.toISODate()!);
}

function toOccurrence(
  window: Window,
  occurrence: Occurrence,
): WindowOccurrence {
  const { id, ref, name, kind, timeZone, location, entity, owner } = window;
  return {
    ...occurrence,
    window: { id, ref, name },
    kind: kind as WindowOccurrence['kind'],
    timeZone,
    ...(location
      ? {
          location: {
            id: location.id,
            ref: location.ref,
            name: location.name,
          },
        }
      : {}),
    ...(entity ? { entity } : {}),
    ...(owner ? { owner } : {}),
  };
}

function inOrder(a: WindowOccurrence, b: WindowOccurrence): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.window.id < b.window.id ? -1 : 1;
}

/** A form leaves fields empty by `null`. */
function withoutEmpty({
  start,
  duration,
  rule,
  except,
  also,
}: Omit<WindowPreview, 'location'>): Omit<WindowTimes, 'timeZone'> {
  return {
    start,
    duration,
    ...(rule ? { rule } : {}),
    ...(except ? { except } : {}),
    ...(also ? { also } : {}),
  };
}

function toText(at: DateTime): string {
  return at.toUTC().toISO()!;
}
