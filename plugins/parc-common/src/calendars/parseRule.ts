/** A recurrence rule that was read, without `SKIP`: what it does is said by other parts. */
export interface Recurrence {
  /** `FREQ=MONTHLY;BYDAY=1SA`, as RFC 5545 writes it; without COUNT's rival UNTIL, which is beside it. */
  rule: string;
  /** How many times, the first included. */
  count?: number;
  /** `2026-12-31`, `2026-12-31T22:00:00` local, or with `Z` in UTC; included. */
  until?: string;
}

/** Why a rule cannot be one of a window. */
export interface RuleRefusal {
  refused:
    | 'rule-unreadable'
    | 'rule-part-twice'
    | 'rule-too-often'
    | 'rule-too-many'
    | 'rule-count-and-until'
    | 'rule-skip';
  part: string;
}

/** The most occurrences of a rule that counts them: they are counted from the first each time. */
export const maxCount = 1_000;

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const list = (one: string) => new RegExp(`^${one}(?:,${one}){0,30}$`);

/** What each part may hold, and with which frequencies (RFC 5545, 3.3.10). */
const parts: Readonly<Record<string, { holds: RegExp; with?: RegExp }>> = {
  FREQ: { holds: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/ },
  INTERVAL: { holds: /^[1-9]\d{0,2}$/ },
  COUNT: { holds: /^[1-9]\d*$/ },
  UNTIL: { holds: /^\d{8}(T\d{6}Z?)?$/ },
  BYMONTH: { holds: list('(?:[1-9]|1[0-2])') },
  BYWEEKNO: { holds: list('[+-]?(?:[1-9]|[1-4]\\d|5[0-3])'), with: /YEARLY/ },
  BYYEARDAY: { holds: list('[+-]?[1-9]\\d{0,2}'), with: /YEARLY/ },
  BYMONTHDAY: {
    holds: list('[+-]?(?:[1-9]|[12]\\d|3[01])'),
    with: /DAILY|MONTHLY|YEARLY/,
  },
  BYDAY: { holds: list(`(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?${weekday}`) },
  BYSETPOS: { holds: list('[+-]?[1-9]\\d{0,2}') },
  WKST: { holds: new RegExp(`^${weekday}$`) },
  RSCALE: { holds: /^GREGORIAN$/ },
  SKIP: { holds: /^(OMIT|BACKWARD)$/ },
};

/**
 * Reads the recurrence of a window, an RRULE without `DTSTART` (RFC 5545, 3.3.10): daily at most, without parts of a
 * day, at most 1,000 times where it counts. `SKIP=BACKWARD` (RFC 7529) takes the last day of a month that has no such
 * day; `start`, local, is what it falls back on: `FREQ=MONTHLY;SKIP=BACKWARD` from 2026-01-31 on is on 02-28.
 */
export function parseRule(
  text: string,
  start: string,
): Recurrence | RuleRefusal {
  const read = readParts(text);
  if (!(read instanceof Map)) return read;
  const { COUNT, UNTIL, RSCALE: _, SKIP, ...said } = Object.fromEntries(read);
  if (Number(COUNT) > maxCount)
    return { refused: 'rule-too-many', part: `COUNT=${COUNT}` };
  if (COUNT && UNTIL)
    return { refused: 'rule-count-and-until', part: `UNTIL=${UNTIL}` };
  const rest = SKIP === 'BACKWARD' ? withoutSkip(said, start) : said;
  if (!rest) return { refused: 'rule-skip', part: 'SKIP=BACKWARD' };
  return {
    rule: Object.entries(rest)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    ...(COUNT ? { count: Number(COUNT) } : {}),
    ...(UNTIL ? { until: toIso(UNTIL) } : {}),
  };
}

function readParts(text: string): Map<string, string> | RuleRefusal {
  const read = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name, value = ''] = part.trim().split('=', 2);
    if (name === 'FREQ' && /^(HOURLY|MINUTELY|SECONDLY)$/.test(value))
      return { refused: 'rule-too-often', part };
    if (!parts[name]?.holds.test(value))
      return { refused: 'rule-unreadable', part };
    if (read.has(name)) return { refused: 'rule-part-twice', part: name };
    read.set(name, value);
  }
  const frequency = read.get('FREQ');
  if (!frequency) return { refused: 'rule-unreadable', part: text };
  for (const [name, value] of read) {
    const hasOrdinal = name === 'BYDAY' && /\d/.test(value);
    const allowed = hasOrdinal ? /MONTHLY|YEARLY/ : parts[name].with;
    if (allowed && !allowed.test(frequency))
      return { refused: 'rule-unreadable', part: `${name}=${value}` };
  }
  return read;
}

/**
 * The same without `SKIP=BACKWARD`: the last of the 28th to the wanted day that a month has. Only of one day of the
 * month, and of a year's one month, since that is the last of each period.
 */
function withoutSkip(
  said: Readonly<Record<string, string>>,
  start: string,
): Record<string, string> | undefined {
  const { FREQ, BYMONTHDAY = String(Number(start.slice(8, 10))) } = said;
  const month = said.BYMONTH ?? String(Number(start.slice(5, 7)));
  const isOneDay = /^\+?\d+$/.test(BYMONTHDAY);
  const isOneMonth = FREQ === 'MONTHLY' || /^\d+$/.test(month);
  const others = ['BYDAY', 'BYWEEKNO', 'BYYEARDAY', 'BYSETPOS'];
  if (!/MONTHLY|YEARLY/.test(FREQ) || !isOneDay || !isOneMonth)
    return undefined;
  if (others.some(name => name in said)) return undefined;
  const day = Number(BYMONTHDAY);
  const days = [28, 29, 30, 31].filter(each => each <= day);
  return {
    ...said,
    ...(FREQ === 'YEARLY' ? { BYMONTH: month } : {}),
    BYMONTHDAY: days.length > 1 ? days.join() : String(day),
    ...(days.length > 1 ? { BYSETPOS: '-1' } : {}),
  };
}

/** `20261231T220000Z` → `2026-12-31T22:00:00Z`. */
function toIso(basic: string): string {
  return basic
    .replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
    .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
}
