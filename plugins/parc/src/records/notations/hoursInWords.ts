import {
  formatHours,
  hoursDays,
  parseHours,
} from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

/** Business hours as they are read: `Mon–Fri 08:30–12:00, 13:30–18:00; Sat 09:00–12:00`. Undefined for what is none. */
export function hoursInWords(
  hours: string,
  { t }: Text,
  formats: Formats,
): string | undefined {
  const week = parseHours(hours);
  if ('refused' in week) return undefined;
  const written = formatHours(week);
  if (written === '24/7') return t('hours.always');
  if (week.every(day => day.length === 0)) return t('hours.never');
  return written
    .replace(/[A-Z][a-z]/g, name =>
      formats.shortWeekday(hoursDays.findIndex(each => each === name)),
    )
    .replaceAll('-', '–')
    .replaceAll(',', ', ');
}
