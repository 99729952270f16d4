import { DateTime } from 'luxon';
import {
  addDays,
  type CalendarChange,
  type CalendarWorkOrder,
  type ChangeCalendarAnswer,
} from '@parc/backstage-plugin-parc-common';
import type { CalendarSpan } from '../../records';
import type { ChangeCalendarFilters } from './useChangeCalendarWanted';

/** A change or a work order, from one instant to another. */
export type CalendarEntry =
  | (CalendarSpan & { kind: 'change'; record: CalendarChange })
  | (CalendarSpan & {
      kind: 'order';
      record: CalendarWorkOrder;
      /** It is of a day, and of no hour of it. */
      isAllDay: boolean;
    });

/** An entry on one of its days; otherwise than on the first it goes on from before. */
export interface EntryOfDay {
  span: CalendarEntry;
  begins: boolean;
}

/** What of an answer the filters let through, by its beginning; the days of orders are those of a zone. */
export function entriesOf(
  answer: ChangeCalendarAnswer,
  filters: ChangeCalendarFilters,
  timeZone: string,
): CalendarEntry[] {
  const changes = answer.changes
    .filter(change => isWanted(change, filters))
    .map(
      (record): CalendarEntry => ({
        kind: 'change',
        from: record.from,
        to: record.to,
        record,
      }),
    );
  const orders = filters.withOrders
    ? answer.workOrders
        .filter(({ owner }) => !filters.owner || owner === filters.owner)
        .map(order => toEntry(order, timeZone))
    : [];
  return [...changes, ...orders].sort(
    (a, b) => Date.parse(a.from) - Date.parse(b.from),
  );
}

/** How many of them are changes that conflicts were found of. */
export function conflictsAmong(entries: readonly EntryOfDay[]): number {
  return entries.filter(
    ({ span }) =>
      span.kind === 'change' && span.record.conflictState === 'found',
  ).length;
}

const compared = [
  'type',
  'status',
  'riskLevel',
  'conflictState',
  'owner',
] as const;

function isWanted(
  change: CalendarChange,
  filters: ChangeCalendarFilters,
): boolean {
  return (
    compared.every(
      field => filters[field] === undefined || filters[field] === change[field],
    ) &&
    (filters.system === undefined || change.systems.includes(filters.system))
  );
}

function toEntry(record: CalendarWorkOrder, timeZone: string): CalendarEntry {
  const { from, to } = record;
  if (from.includes('T')) {
    return { kind: 'order', from, to, record, isAllDay: false };
  }
  const begin = (day: string) =>
    DateTime.fromISO(day, { zone: timeZone }).toUTC().toISO()!;
  return {
    kind: 'order',
    from: begin(from),
    to: begin(addDays(to, 1)),
    record,
    isAllDay: true,
  };
}
