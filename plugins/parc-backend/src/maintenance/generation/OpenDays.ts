import {
  addDays,
  isSlotDay,
  isWorkDay,
  type PlanSlot,
  type WorkCalendar,
} from '@parc/backstage-plugin-parc-common';
import type {
  CalendarService,
  WindowDays,
  WindowService,
} from '../../calendars';
import type { Who } from '../../records';
import type { AssetToOrder } from './GenerationStore';

/** Whether work on something can be done on a day. */
export type IsOpen = (day: string) => boolean;

/** So far ahead windows are looked for: as far as a day is looked for that is open. */
const daysAhead = 400;

/**
 * Which days are open for the assets of a plan: the business days of their place or those that the plan's slot names, or
 * the maintenance windows of what they concern.
 */
export class OpenDays {
  private readonly workDays = new Map<WorkCalendar, Map<string, boolean>>();

  constructor(
    private readonly calendars: CalendarService,
    private readonly windows: WindowService,
    private readonly slot: PlanSlot,
  ) {}

  /** By the calendars of their places. */
  async ofPlaces(
    assets: readonly AssetToOrder[],
  ): Promise<(some: readonly AssetToOrder[]) => IsOpen> {
    const places = new Set(assets.flatMap(each => each.locationId ?? []));
    const workAt = await this.calendars.workAt([...places]);
    return some => {
      const works = new Set(some.map(each => workAt(each.locationId)));
      return day => [...works].every(work => this.isWorkDay(work, day));
    };
  }

  /** By the maintenance windows of their places and systems, and none that a freeze touches. */
  async ofWindows(
    who: Who,
    assets: readonly AssetToOrder[],
    today: string,
  ): Promise<(some: readonly AssetToOrder[]) => IsOpen> {
    const scopes = new Map(assets.map(each => [scopeOf(each), each]));
    const days = new Map<string, WindowDays>();
    for (const [scope, { locationId, system }] of scopes) {
      const around = await this.windows.daysAround(
        who,
        { locationId, entity: system },
        `${addDays(today, -1)}T00:00:00Z`,
        `${addDays(today, daysAhead)}T00:00:00Z`,
      );
      days.set(scope, around);
    }
    return some => {
      const all = [...new Set(some.map(scopeOf))].map(each => days.get(each)!);
      return day =>
        isSlotDay(this.slot, day) &&
        all.every(({ open, frozen }) => open.has(day) && !frozen.has(day));
    };
  }

  private isWorkDay(work: WorkCalendar, day: string): boolean {
    const known = this.workDays.get(work) ?? new Map<string, boolean>();
    this.workDays.set(work, known);
    const is = known.get(day) ?? isWorkDay(this.slot, work, day);
    known.set(day, is);
    return is;
  }
}

function scopeOf({ locationId, system }: AssetToOrder): string {
  return `${locationId ?? ''} ${system ?? ''}`;
}
