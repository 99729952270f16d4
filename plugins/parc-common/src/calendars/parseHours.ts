/** From one wall-clock time to another of the same day, `08:30` to `24:00`; the end is not part of it. */
export interface OpenInterval {
  from: string;
  to: string;
}

/** The intervals of each day of a week, Monday first, in order and without overlap. */
export type WeekHours = readonly (readonly OpenInterval[])[];

/** Why hours cannot be read, and which part of them. */
export interface HoursRefusal {
  refused: 'hours-unreadable' | 'hours-past-midnight' | 'hours-overlap';
  part: string;
}

/** The days as `opening_hours` names them, Monday first. */
export const hoursDays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** What holds where nobody made a calendar. */
export const defaultHours = 'Mo-Fr 09:00-18:00';

/**
 * Business hours as text: `Mo-Fr 08:30-12:00,13:30-18:00; Sa 09:00-12:00`, or `24/7`. The part of the `opening_hours`
 * syntax of OpenStreetMap that weeks need: a later rule replaces an earlier one for its days, `off` closes them, and
 * without days a rule is for every day. Holidays (`PH`), months and dates are not said here. Times past midnight
 * (`22:00-02:00`) are refused: such hours belong to two days.
 */
export function parseHours(text: string): WeekHours | HoursRefusal {
  if (text.trim() === '24/7') return hoursDays.map(() => [allDay]);
  const week: OpenInterval[][] = hoursDays.map(() => []);
  for (const part of text.split(';').map(each => each.trim())) {
    const rule = rulePattern.exec(part);
    const days = rule && parseDays(rule[1]);
    if (!days) return { refused: 'hours-unreadable', part };
    const intervals = parseIntervals(rule[2]);
    if ('refused' in intervals) return intervals;
    for (const day of days) week[day] = intervals;
  }
  return week;
}

/** The intervals of a day, `08:30-12:00,13:30-18:00` or `off`, in order. */
export function parseIntervals(text: string): OpenInterval[] | HoursRefusal {
  if (/^(off|closed)$/i.test(text)) return [];
  const intervals: OpenInterval[] = [];
  for (const part of text.split(',').map(each => each.trim())) {
    const times = timesPattern.exec(part);
    if (!times) return { refused: 'hours-unreadable', part };
    const [from, to] = times.slice(1).map(each => each.padStart(5, '0'));
    if (to <= from || to > '24:00')
      return { refused: 'hours-past-midnight', part };
    if (intervals.some(each => from < each.to && each.from < to))
      return { refused: 'hours-overlap', part };
    intervals.push({ from, to });
  }
  return intervals.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Hours as they are written shortest: days with the same intervals together. */
export function formatHours(week: WeekHours): string {
  const texts = week.map(formatIntervals);
  if (texts.every(each => each === formatIntervals([allDay]))) return '24/7';
  const open = [...new Set(texts)].filter(each => each !== '');
  if (open.length === 0) return 'Mo-Su off';
  return open
    .map(each => `${formatDays(texts.map(day => day === each))} ${each}`)
    .join('; ');
}

/** `08:30-12:00,13:30-18:00`; nothing for a closed day. */
export function formatIntervals(intervals: readonly OpenInterval[]): string {
  return intervals.map(({ from, to }) => `${from}-${to}`).join(',');
}

/** How long a place is open in a week without holidays, in minutes. */
export function minutesOfWeek(week: WeekHours): number {
  return week
    .flat()
    .reduce((sum, { from, to }) => sum + toMinutes(to) - toMinutes(from), 0);
}

const allDay: OpenInterval = { from: '00:00', to: '24:00' };
const rulePattern =
  /^((?:[A-Za-z]{2}(?:\s*[-,]\s*[A-Za-z]{2})*\s+)?)((?:\d.*)|off|closed)$/i;
const timesPattern = /^(\d{1,2}:[0-5]\d)\s*-\s*(\d{1,2}:[0-5]\d)$/;

/** `Mo-We,Fr` → 0, 1, 2, 4; a range may go round the end of the week. */
function parseDays(text: string): number[] | undefined {
  if (text.trim() === '') return hoursDays.map((_, index) => index);
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [first, last = first] = part
      .split('-')
      .map(each => dayNumber(each.trim()));
    if (first < 0 || last < 0) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return [...days];
}

function dayNumber(name: string): number {
  return hoursDays.findIndex(each => each.toLowerCase() === name.toLowerCase());
}

/** Three days and more in a row as a range. */
function formatDays(isOpen: readonly boolean[]): string {
  const parts: string[] = [];
  for (let first = 0; first < 7; first += 1) {
    if (!isOpen[first]) continue;
    let last = first;
    while (isOpen[last + 1]) last += 1;
    const names = hoursDays.slice(first, last + 1);
    parts.push(
      names.length > 2
        ? `${names[0]}-${names[names.length - 1]}`
        : names.join(),
    );
    first = last;
  }
  return parts.join();
}

function toMinutes(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return 60 * hours + minutes;
}
