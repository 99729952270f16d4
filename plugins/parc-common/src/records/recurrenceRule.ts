import { DateTime } from 'luxon';

/** A recurrence rule, read: its parts by name, as RFC 5545 (section 3.3.10) and RFC 7529 name them. */
export type RecurrenceRule = Readonly<
  { FREQ: string } & Partial<Record<RulePart, string>>
>;

/**
 * Why a text is no rule. `rule-unsupported` is a rule that others may know: by the hour, of another calendar than the
 * Gregorian, or one that slips into the next month. `rule-contradictory`: parts that do not go together.
 */
export type RuleRefusal =
  | { refused: 'rule-unreadable'; part: string }
  | { refused: 'rule-unsupported'; part: string }
  | { refused: 'rule-contradictory'; part: string };

type RulePart = keyof typeof valuesOf;

/**
 * Reads a rule without DTSTART, `FREQ=MONTHLY;BYDAY=1SA`. What happens more than once a day is not for us: the time is
 * that of the start. SKIP may be said without the RSCALE that RFC 7529 asks for: there is but one calendar here.
 */
export function parseRule(text: string): RecurrenceRule | RuleRefusal {
  const rule: Partial<Record<RulePart, string>> = {};
  for (const part of text.slice(0, longestRule + 1).split(';')) {
    const [name, value, ...more] = part.toUpperCase().split('=');
    if (unsupported.test(part.toUpperCase())) {
      return { refused: 'rule-unsupported', part };
    }
    if (!isPart(name) || !valuesOf[name].test(value ?? '') || more.length > 0) {
      return { refused: 'rule-unreadable', part };
    }
    if (rule[name]) return { refused: 'rule-contradictory', part };
    rule[name] = value;
  }
  if (text.length > longestRule || !rule.FREQ || !isMoment(rule.UNTIL)) {
    return { refused: 'rule-unreadable', part: text.slice(0, longestRule) };
  }
  const read = { ...rule, FREQ: rule.FREQ };
  return contradictionOf(read) ?? skippedDayOf(read) ?? read;
}

/** The text of a rule, its parts in the order of RFC 5545. */
export function formatRule(rule: RecurrenceRule): string {
  return (Object.keys(valuesOf) as RulePart[])
    .filter(name => rule[name])
    .map(name => `${name}=${rule[name]}`)
    .join(';');
}

/**
 * The same rule without SKIP=BACKWARD, for a day that not all months have: `BYMONTHDAY=31;SKIP=BACKWARD` → the last of
 * the days from 28 to 31 that there are. Said so because rrule-temporal 2.2.8 leaves out the months without a 31st all
 * the same. The day and the month are the start's where the rule names none (RFC 5545, 3.3.10).
 */
export function withoutSkip(
  { SKIP, RSCALE: _, ...rule }: RecurrenceRule,
  start: { month: number; day: number },
): RecurrenceRule {
  if (SKIP !== 'BACKWARD' || !/^(MONTHLY|YEARLY)$/.test(rule.FREQ)) return rule;
  if (rule.BYDAY || rule.BYYEARDAY || rule.BYWEEKNO) return rule;
  const days = numbersOf(rule.BYMONTHDAY ?? `${start.day}`);
  const latest = Math.max(...days);
  if (latest <= shortestMonth) return rule;
  const certain = [...new Set(days.filter(day => day <= shortestMonth))];
  const late = range(shortestMonth, latest).filter(day => !days.includes(day));
  return {
    ...rule,
    ...(rule.FREQ === 'YEARLY' && {
      BYMONTH: rule.BYMONTH ?? `${start.month}`,
    }),
    BYMONTHDAY: [...certain, ...late, latest].sort((a, b) => a - b).join(','),
    BYSETPOS: [...certain.map((_day, at) => at + 1), -1].join(','),
  };
}

/** The longest text of a rule: one of all its parts is shorter. */
const longestRule = 250;
/** The days that every month has. */
const shortestMonth = 28;

const listOf = (one: string) => new RegExp(`^${one}(,${one}){0,30}$`);
const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';

/** What each part may say. Counts and intervals are bounded: a rule is worked out to its end. */
const valuesOf = {
  RSCALE: /^GREGORIAN$/,
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^(19|2\d)\d{6}(T\d{6}Z?)?$/,
  BYMONTH: listOf('(?:[1-9]|1[0-2])'),
  BYWEEKNO: listOf('[+-]?(?:[1-9]|[1-4]\\d|5[0-3])'),
  BYYEARDAY: listOf('[+-]?(?:[1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
  BYMONTHDAY: listOf('[+-]?(?:[1-9]|[12]\\d|3[01])'),
  BYDAY: listOf(`(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?${weekday}`),
  BYSETPOS: listOf('[+-]?[1-9]\\d{0,2}'),
  WKST: new RegExp(`^${weekday}$`),
  SKIP: /^(OMIT|BACKWARD)$/,
} satisfies Record<string, RegExp>;

/** What is a rule, but not one for us. */
const unsupported =
  /^(BYHOUR|BYMINUTE|BYSECOND)=|^FREQ=(HOURLY|MINUTELY|SECONDLY)$|^RSCALE=(?!GREGORIAN$)[A-Z]+$|^SKIP=FORWARD$/;

/** Which parts RFC 5545 (3.3.10, the table and the notes below it) does not let stand together. */
function contradictionOf(rule: RecurrenceRule): RuleRefusal | undefined {
  const says = (name: RulePart) => rule[name] !== undefined;
  const isOneOf = (...all: string[]) => all.includes(rule.FREQ);
  const numbered = /\d/.test(rule.BYDAY ?? '');
  const wrong: Array<[RulePart, boolean]> = [
    ['COUNT', says('COUNT') && says('UNTIL')],
    ['BYDAY', numbered && (isOneOf('DAILY', 'WEEKLY') || says('BYWEEKNO'))],
    ['BYMONTHDAY', says('BYMONTHDAY') && isOneOf('WEEKLY')],
    ['BYYEARDAY', says('BYYEARDAY') && !isOneOf('YEARLY')],
    ['BYWEEKNO', says('BYWEEKNO') && !isOneOf('YEARLY')],
    ['BYSETPOS', says('BYSETPOS') && !picksFrom.some(says)],
  ];
  const part = wrong.find(([, isWrong]) => isWrong)?.[0];
  return part && { refused: 'rule-contradictory', part: partOf(rule, part) };
}

const picksFrom = [
  'BYDAY',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYMONTH',
] as const;

/** SKIP=BACKWARD is for one day that not all months have, counted from the month's beginning; in a year, of one month. */
function skippedDayOf(rule: RecurrenceRule): RuleRefusal | undefined {
  const late = numbersOf(rule.BYMONTHDAY ?? '').filter(
    day => Math.abs(day) > shortestMonth,
  );
  const isYearly = rule.FREQ === 'YEARLY';
  const isUnclear =
    late.length > 1 ||
    late.some(day => day < 0) ||
    numbersOf(rule.BYMONTHDAY ?? '').some(day => day < 0 && late.length > 0) ||
    (late.length === 1 && rule.BYDAY !== undefined) ||
    (isYearly && late.length > 0 && !/^\d+$/.test(rule.BYMONTH ?? '')) ||
    (isYearly &&
      rule.BYMONTHDAY === undefined &&
      /,/.test(rule.BYMONTH ?? '')) ||
    rule.BYSETPOS !== undefined ||
    rule.BYYEARDAY !== undefined ||
    rule.BYWEEKNO !== undefined;
  return rule.SKIP === 'BACKWARD' && isUnclear
    ? { refused: 'rule-unsupported', part: partOf(rule, 'SKIP') }
    : undefined;
}

function isPart(name: string): name is RulePart {
  return Object.hasOwn(valuesOf, name);
}

function isMoment(until: string | undefined): boolean {
  return (
    until === undefined || DateTime.fromISO(until, { zone: 'utc' }).isValid
  );
}

function partOf(rule: RecurrenceRule, name: RulePart): string {
  return `${name}=${rule[name]}`;
}

function numbersOf(list: string): number[] {
  return list === '' ? [] : list.split(',').map(Number);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
