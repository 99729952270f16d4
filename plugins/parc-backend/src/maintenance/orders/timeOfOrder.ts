import { DateTime } from 'luxon';
import type { CalendarEvent } from '../../records';
import type { ScheduledOrder } from './WorkOrderCalendarStore';

/** When an order is to be done: all of its day or, where its plan says when on that day, from one moment to another by the clock of a zone. */
export function timeOfOrder(
  order: ScheduledOrder,
  zone: string,
): CalendarEvent['when'] {
  const { slotFrom, slotTo } = order;
  const day = order.plannedOn!;
  if (!slotFrom || !slotTo) return { day };
  const at = (time: string) =>
    DateTime.fromISO(`${day}T${time}`, { zone }).toUTC().toISO()!;
  return { from: at(slotFrom), to: at(slotTo), zone };
}
