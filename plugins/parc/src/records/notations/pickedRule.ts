/** The days of a week as RFC 5545 names them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Which of a month's Mondays: the first to the fourth, or the last. */
export const ordinals = [1, 2, 3, 4, -1] as const;

/** How something recurs, as far as it can be picked; what a rule says beyond this is typed. */
export type PickedRule = PickedDays & {
  /** Every so many days, weeks, months or years. */
  interval: number;
  /** The last day on which it may begin, `2026-12-31`. */
  until?: string;
  /** How many times, instead of until when. */
  count?: number;
};

type PickedDays =
  | { kind: 'daily' | 'yearly' }
  /** Without weekdays it is that of the start. */
  | { kind: 'weekly'; weekdays: Weekday[] }
  | { kind: 'monthlyByWeekday'; ordinal: number; weekday: Weekday }
  /** From 1 on, -1 for the last; without it, that of the start. Where a month has no 31st it may be the last. */
  | { kind: 'monthlyByDay'; day?: number; orLast?: boolean };

/** Reads a rule of RFC 5545 (3.3.10): `FREQ=MONTHLY;BYDAY=1SA`. Undefined for one that cannot be picked. */
export function readRule(rule: string): PickedRule | undefined {
  const parts = rule
    .trim()
    .toUpperCase()
    .split(';')
    .map(part => part.trim().split('='));
  const { FREQ, INTERVAL, UNTIL, COUNT, ...others } = Object.fromEntries(parts);
  const days = readDays(FREQ, others);
  const until = UNTIL?.match(/^(\d{4})(\d\d)(\d\d)$/);
  const isRead =
    days &&
    /^[1-9]\d*$/.test(INTERVAL ?? '1') &&
    /^[1-9]\d*$/.test(COUNT ?? '1') &&
    (UNTIL === undefined || until) &&
    !(UNTIL && COUNT);
  if (!isRead) return undefined;
  return {
    ...days,
    interval: Number(INTERVAL ?? 1),
    ...(until ? { until: until.slice(1).join('-') } : {}),
    ...(COUNT ? { count: Number(COUNT) } : {}),
  };
}

/** The rule that was picked, its parts in the order of RFC 5545. */
export function writeRule(picked: PickedRule): string {
  const { interval, until, count } = picked;
  return [
    `FREQ=${frequencies[picked.kind]}`,
    ...(until ? [`UNTIL=${until.replaceAll('-', '')}`] : []),
    ...(count && !until ? [`COUNT=${count}`] : []),
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...writeDays(picked),
  ].join(';');
}

const frequencies = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthlyByWeekday: 'MONTHLY',
  monthlyByDay: 'MONTHLY',
  yearly: 'YEARLY',
} as const;

function readDays(
  frequency: string | undefined,
  parts: Readonly<Record<string, string>>,
): PickedDays | undefined {
  const { BYDAY, BYMONTHDAY, SKIP, ...others } = parts;
  if (Object.keys(others).length > 0) return undefined;
  if (frequency === 'MONTHLY') return readMonthly(BYDAY, BYMONTHDAY, SKIP);
  if (BYMONTHDAY || SKIP) return undefined;
  if (frequency === 'WEEKLY') {
    const days = BYDAY?.split(',') ?? [];
    return days.every(isWeekday)
      ? { kind: 'weekly', weekdays: inOrder(days) }
      : undefined;
  }
  if (BYDAY) return undefined;
  if (frequency === 'DAILY') return { kind: 'daily' };
  return frequency === 'YEARLY' ? { kind: 'yearly' } : undefined;
}

function readMonthly(
  byDay: string | undefined,
  byMonthDay: string | undefined,
  skip: string | undefined,
): PickedDays | undefined {
  const isSkipKnown = skip === undefined || skip === 'BACKWARD';
  if (!isSkipKnown || (byDay && (byMonthDay || skip))) return undefined;
  const orLast = skip ? { orLast: true } : {};
  if (byDay) {
    const [, ordinal, weekday] = /^(-?\d)([A-Z]{2})$/.exec(byDay) ?? [];
    const isKnown = ordinals.some(each => each === Number(ordinal));
    return isKnown && isWeekday(weekday)
      ? { kind: 'monthlyByWeekday', ordinal: Number(ordinal), weekday }
      : undefined;
  }
  if (!byMonthDay) return { kind: 'monthlyByDay', ...orLast };
  const day = Number(byMonthDay);
  return day === -1 || (day >= 1 && day <= 31)
    ? { kind: 'monthlyByDay', day, ...orLast }
    : undefined;
}

function writeDays(picked: PickedDays): string[] {
  switch (picked.kind) {
    case 'weekly':
      return picked.weekdays.length
        ? [`BYDAY=${inOrder(picked.weekdays).join()}`]
        : [];
    case 'monthlyByWeekday':
      return [`BYDAY=${picked.ordinal}${picked.weekday}`];
    case 'monthlyByDay':
      return [
        ...(picked.day ? [`BYMONTHDAY=${picked.day}`] : []),
        ...(picked.orLast ? ['SKIP=BACKWARD'] : []),
      ];
    default:
      return [];
  }
}

function inOrder(days: readonly Weekday[]): Weekday[] {
  return weekdays.filter(each => days.includes(each));
}

function isWeekday(text: string): text is Weekday {
  return weekdays.some(each => each === text);
}
