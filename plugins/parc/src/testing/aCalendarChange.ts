import type { CalendarChange } from '@parc/backstage-plugin-parc-common';

/** A normal change of two hours in the calendar; a test says what matters to it. */
export function aCalendarChange(
  values: Partial<CalendarChange> = {},
): CalendarChange {
  const ref = values.ref ?? 'CH-2026-00001';
  return {
    id: `id-of-${ref}`,
    ref,
    title: 'Move the gateway',
    type: 'normal',
    status: 'new',
    from: '2026-12-05T21:00:00.000Z',
    to: '2026-12-05T23:00:00.000Z',
    items: [],
    systems: [],
    owner: 'group:default/it',
    conflictState: 'none',
    ...values,
  };
}
