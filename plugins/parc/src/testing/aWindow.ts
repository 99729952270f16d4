import type { Calendar, Window } from '@parc/backstage-plugin-parc-common';

/** Four hours on the first Saturday of each month; a test says what matters to it. */
export function aWindow(values: Partial<Window> = {}): Window {
  const number = values.number ?? 'MW-0001';
  return {
    id: `id-of-${number}`,
    ref: number,
    version: 3,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    number,
    name: 'Servers',
    kind: 'maintenance',
    start: '2026-12-05T22:00',
    duration: 'PT4H',
    rule: 'FREQ=MONTHLY;BYDAY=1SA',
    timeZone: 'Europe/Paris',
    ...values,
  };
}

/** Lyon, open from Monday to Saturday morning, with the holidays of France. */
export function aCalendar(values: Partial<Calendar> = {}): Calendar {
  const code = values.code ?? 'lyon';
  return {
    id: `id-of-${code}`,
    ref: code,
    version: 3,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    code,
    name: 'Lyon',
    hours: 'Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00',
    country: 'FR',
    ...values,
  };
}
