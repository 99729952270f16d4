import type {
  CalendarDay,
  StateColour,
} from '@parc/backstage-plugin-parc-common';

/** What a day of a calendar is, in the order of the legend. */
export const dayKinds = [
  'open',
  'closed',
  'holiday',
  'closed-on',
  'open-day',
] as const;
export type DayKind = (typeof dayKinds)[number];

/** What a day is: as its weekday says, or why not. */
export function dayKind({ isOpen, reason }: CalendarDay): DayKind {
  if (reason === 'closed') return 'closed-on';
  return reason ?? (isOpen ? 'open' : 'closed');
}

/** How a day looks; an open one has no colour of its own. */
export const dayColours: Readonly<Record<DayKind, StateColour | undefined>> = {
  open: undefined,
  closed: 'grey',
  holiday: 'orange',
  'closed-on': 'red',
  'open-day': 'green',
};
