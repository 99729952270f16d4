import { DateTime, Duration } from 'luxon';
import { isTimeZone } from '../locations';
import { dateSchema, parseRule, type RuleRefusal } from '../records';
import { lastEndOf, type WindowTimes } from './occurrencesOf';

/** What is wrong with when a window is, and in which field. */
export interface WindowRefusal {
  field: keyof WindowTimes;
  refused:
    | RuleRefusal['refused']
    | 'no-such-day'
    | 'duration-length'
    | 'except-unreadable'
    | 'unknown-time-zone'
    | 'never-happens';
  /** What of the field it is about. */
  part: string;
}

/** The longest that an occurrence may take, in hours. */
const longestHours = 31 * 24;

/** What is wrong with when a window is; nothing when it happens at least once. */
export function checkWindow(window: WindowTimes): WindowRefusal[] {
  const { start, duration, rule, except = [], also = [], timeZone } = window;
  const refused: WindowRefusal[] = [];
  if (!isTimeZone(timeZone))
    refused.push({
      field: 'timeZone',
      refused: 'unknown-time-zone',
      part: timeZone,
    });
  if (!isLocalTime(start))
    refused.push({ field: 'start', refused: 'no-such-day', part: start });
  for (const part of also.filter(each => !isLocalTime(each)))
    refused.push({ field: 'also', refused: 'no-such-day', part });
  for (const part of except) {
    if (!dateSchema.safeParse(part).success)
      refused.push({ field: 'except', refused: 'except-unreadable', part });
  }
  const hours = Duration.fromISO(duration).as('hours');
  if (!(hours > 0 && hours <= longestHours))
    refused.push({
      field: 'duration',
      refused: 'duration-length',
      part: duration,
    });
  const read = rule === undefined ? undefined : parseRule(rule);
  if (read && 'refused' in read) refused.push({ field: 'rule', ...read });
  return refused.length ? refused : checkHappens(window);
}

function checkHappens(window: WindowTimes): WindowRefusal[] {
  const part = window.rule ?? window.start;
  try {
    if (lastEndOf(window) !== 'never') return [];
    return [{ field: 'rule', refused: 'never-happens', part }];
  } catch {
    // What is counted and comes so seldom is not worked out to its end.
    return [{ field: 'rule', refused: 'rule-unsupported', part }];
  }
}

function isLocalTime(local: string): boolean {
  return DateTime.fromISO(local, { zone: 'utc' }).isValid;
}
