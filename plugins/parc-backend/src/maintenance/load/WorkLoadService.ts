import {
  addDays,
  isBusinessDay,
  weekdayOf,
  weeksBetween,
  type WorkCalendar,
  type WorkLoad,
  type WorkLoadOf,
  type WorkLoadQuery,
} from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import { checkCalendarRange, type CalendarService } from '../../calendars';
import { groupBy, type RecordService, type Who } from '../../records';
import type { WorkingPeople, WorkingUser } from './WorkingPeople';
import { WorkLoadStore, type LoadRow } from './WorkLoadStore';

/** What the load stands on. */
export interface WorkLoadGround {
  orders: RecordService;
  calendars: CalendarService;
  people: WorkingPeople;
  clock: () => DateTime;
  companyTimeZone: string;
  /** How many hours of a business day somebody has for work whose entity does not say. */
  hoursPerDay: number;
}

type Weeks = WorkLoad['weeks'];

/** Says who has how much to do in which week, and how much time. */
export class WorkLoadService {
  private readonly store: WorkLoadStore;

  constructor(private readonly ground: WorkLoadGround) {
    this.store = new WorkLoadStore(ground.orders.store);
  }

  /**
   * The orders that the reader may see, by who does them, with everybody of the team that is asked for. Throws an
   * InputError on the range.
   */
  async load(
    who: Who,
    { from, to, team, assignee }: WorkLoadQuery,
  ): Promise<WorkLoad> {
    checkCalendarRange(from, to);
    const { calendars, people, clock, companyTimeZone } = this.ground;
    const members = team ? await people.of(who, [team]) : [];
    const rows = await this.store.read(
      await this.narrow(who, { team, assignee }, members),
      {
        from,
        to,
        today: clock().setZone(companyTimeZone).toISODate()!,
        timeZone: companyTimeZone,
      },
    );
    const named = [
      ...rows.map(each => each.who),
      ...members.map(each => each.ref),
      team,
      assignee,
    ].flatMap(each => each ?? []);
    const refs = [...new Set(named)].sort();
    const users = await people.of(who, refs);
    const { work } = await calendars.holdingAt();
    const weeks = weeksOf(work, from, to);
    const byWho = groupBy(rows, each => each.who ?? undefined);
    const daysOfWeek = work.week.filter(hours => hours.length).length;
    const items = [...refs, ...(byWho.has(undefined) ? [undefined] : [])];
    return {
      weeks,
      items: items.map(ref =>
        itemOf(ref, weeks, byWho.get(ref) ?? [], {
          hours: this.hoursOf(ref, users, daysOfWeek),
          daysOfWeek,
        }),
      ),
    };
  }

  /** Orders of a team are those it answers for, and those of its members. */
  private narrow(
    who: Who,
    { team, assignee }: Pick<WorkLoadQuery, 'team' | 'assignee'>,
    members: readonly WorkingUser[],
  ) {
    const doers = [team, ...members.map(each => each.ref)];
    const query = {
      ...(assignee ? { assignee } : {}),
      ...(team ? { $any: [{ team }, { assignee: { $in: doers } }] } : {}),
    };
    return this.ground.orders.narrow(who, {
      filter: [],
      query: JSON.stringify(query),
    });
  }

  /** In a whole week; of a group those of its members. Undefined of nobody, and of whom the catalog does not show. */
  private hoursOf(
    ref: string | undefined,
    users: readonly WorkingUser[],
    daysOfWeek: number,
  ): number | undefined {
    const those = users.filter(
      user => user.ref === ref || user.groups.some(each => each === ref),
    );
    if (those.length === 0) return undefined;
    const usual = this.ground.hoursPerDay * daysOfWeek;
    return those.reduce((sum, { hours = usual }) => sum + hours, 0);
  }
}

function weeksOf(work: WorkCalendar, from: string, to: string): Weeks {
  return weeksBetween(from, to).map(week => {
    let businessDays = 0;
    for (let day = week.from; day <= week.to; day = addDays(day, 1))
      businessDays += Number(isBusinessDay(work, day));
    return { ...week, businessDays };
  });
}

/** The week’s capacity is the share of its days on which the company works. */
function itemOf(
  ref: string | undefined,
  weeks: Weeks,
  rows: readonly LoadRow[],
  { hours, daysOfWeek }: { hours: number | undefined; daysOfWeek: number },
): WorkLoadOf {
  const byMonday = new Map(rows.map(row => [row.monday, row]));
  return {
    ...(ref ? { ref } : {}),
    ...(hours === undefined ? {} : { hoursPerWeek: hours }),
    weeks: weeks.map(({ week, from, businessDays }) => {
      const row = byMonday.get(addDays(from, -weekdayOf(from)));
      const share = daysOfWeek ? businessDays / daysOfWeek : 0;
      return {
        week,
        orders: row?.orders ?? 0,
        estimatedMinutes: row?.estimated ?? 0,
        minutesSpent: row?.spent ?? 0,
        ...(hours === undefined
          ? {}
          : { capacityMinutes: Math.round(60 * hours * share) }),
      };
    }),
  };
}
