import { dayOf, weekdayOf, type WorkCalendar } from '../calendars';
import type { MaintenancePlanValues } from './maintenancePlanFields';

/** The days of the week as a plan names them, Monday first: the two letters of RFC 5545, in lower case. */
export const slotDays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export const slotDayPattern = /^(mo|tu|we|th|fr|sa|su)$/;

/** A wall-clock time, `07:30`; `24:00` is the end of the day. */
export const timeOfDayPattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** When work may be done, in the time of the asset's place. */
export type PlanSlot = Pick<
  MaintenancePlanValues,
  'slotDays' | 'slotFrom' | 'slotTo'
>;

/** Why a plan's slot is none: one time needs the other, and it ends later on the same day. */
export type PlanSlotRefusal =
  | { field: 'slotFrom' | 'slotTo'; refused: 'slot-incomplete' }
  | { field: 'slotTo'; refused: 'slot-out-of-order' };

/** Undefined where nothing is wrong with it. */
export function whyNoSlot({
  slotFrom,
  slotTo,
}: PlanSlot): PlanSlotRefusal | undefined {
  if (Boolean(slotFrom) !== Boolean(slotTo))
    return {
      field: slotFrom ? 'slotTo' : 'slotFrom',
      refused: 'slot-incomplete',
    };
  return slotFrom && slotTo && slotTo <= slotFrom
    ? { field: 'slotTo', refused: 'slot-out-of-order' }
    : undefined;
}

/** Whether a plan may have work done on that day of the week; on any when it names none. */
export function isSlotDay({ slotDays: days }: PlanSlot, day: string): boolean {
  return !days?.length || days.includes(slotDays[weekdayOf(day)]);
}

/**
 * Whether work of a plan is done at a place on a day. The days that the plan names stand in place of the weekdays of the
 * calendar, so that there can be work on Sundays; on holidays and when the place is closed there is none.
 */
export function isWorkDay(
  slot: PlanSlot,
  calendar: WorkCalendar,
  day: string,
): boolean {
  const { isOpen, reason } = dayOf(calendar, day);
  if (!slot.slotDays?.length) return isOpen;
  return isSlotDay(slot, day) && (isOpen || reason === undefined);
}
