import type {
  WorkOrder,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';

/** As numbers are read: room 9 before room 10. */
const collator = new Intl.Collator('en', { numeric: true });

type Place = { ref: string; name?: string };

/** Places by their path, so that a site is walked through building by building and room by room; no place comes last. */
export function comparePlaces(
  a: Place | undefined,
  b: Place | undefined,
): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return collator.compare(a.ref, b.ref);
}

/** The assets of an order in the order in which one comes by them. */
export function byRoute(items: readonly WorkOrderItem[]): WorkOrderItem[] {
  return [...items].sort(
    (a, b) =>
      comparePlaces(a.location, b.location) ||
      collator.compare(a.asset.ref, b.asset.ref),
  );
}

/** What lies at one place, in the order of the route. */
export interface Stop<T> {
  place?: Place;
  things: T[];
}

/** Groups what is in order already; neighbours at the same place are one stop. */
export function stopsOf<T>(
  things: readonly T[],
  placeOf: (thing: T) => Place | undefined,
): Stop<T>[] {
  const stops: Stop<T>[] = [];
  for (const thing of things) {
    const place = placeOf(thing);
    const last = stops.at(-1);
    if (last && last.place?.ref === place?.ref) last.things.push(thing);
    else stops.push({ place, things: [thing] });
  }
  return stops;
}

/** When something is to be done: it should have been, it is now, or it will be. */
export type Day = 'late' | 'today' | 'coming';

/** Orders by when they are to be done, and each of these by place. What has no day is to be done today. */
export function ordersByDay(
  orders: readonly WorkOrder[],
  today: string,
): Record<Day, WorkOrder[]> {
  const days: Record<Day, WorkOrder[]> = { late: [], today: [], coming: [] };
  const sorted = [...orders].sort(
    (a, b) =>
      comparePlaces(a.location, b.location) ||
      collator.compare(a.plannedOn ?? '', b.plannedOn ?? '') ||
      collator.compare(a.ref, b.ref),
  );
  for (const order of sorted) days[dayOf(order, today)].push(order);
  days.coming.sort((a, b) =>
    collator.compare(a.plannedOn ?? '', b.plannedOn ?? ''),
  );
  return days;
}

function dayOf({ plannedOn, windowTo, status }: WorkOrder, today: string): Day {
  const last = windowTo ?? plannedOn;
  if (last && last < today) return 'late';
  const isBegun = status === 'in-progress' || status === 'waiting';
  return isBegun || !plannedOn || plannedOn <= today ? 'today' : 'coming';
}
