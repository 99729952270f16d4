import type { Formats, Text } from '../../language';
import { readRule, weekdays, type PickedRule } from './pickedRule';

/** How something recurs: `Every month, on the first Saturday`. Undefined for a rule that says more than can be picked. */
export function ruleInWords(
  rule: string,
  text: Text,
  formats: Formats,
): string | undefined {
  const picked = readRule(rule);
  if (!picked) return undefined;
  const { kind, interval, until, count } = picked;
  const frequency = kind.startsWith('monthly') ? 'monthly' : kind;
  return [
    text.t(`recurrence.${frequency}`, { count: interval }),
    daysInWords(picked, text, formats),
    until && text.t('recurrence.until', { date: formats.date(until) }),
    count && text.t('recurrence.times', { count }),
  ]
    .filter(Boolean)
    .join(', ');
}

function daysInWords(
  picked: PickedRule,
  { t }: Text,
  formats: Formats,
): string | undefined {
  const nameOf = (day: (typeof weekdays)[number]) =>
    formats.weekday(weekdays.indexOf(day));
  switch (picked.kind) {
    case 'weekly': {
      const count = picked.weekdays.length;
      const days = formats.list(picked.weekdays.map(nameOf));
      return count > 0
        ? t('recurrence.onWeekdays', { count, days })
        : undefined;
    }
    case 'monthlyByWeekday':
      return t('recurrence.onOrdinal', {
        ordinal: t(`recurrence.ordinals.${picked.ordinal}`),
        day: nameOf(picked.weekday),
      });
    case 'monthlyByDay': {
      const { day, orLast } = picked;
      if (day === undefined) return undefined;
      if (day === -1) return t('recurrence.onLastDay');
      return t(`recurrence.${orLast ? 'onDayOrLast' : 'onDay'}`, { day });
    }
    default:
      return undefined;
  }
}
