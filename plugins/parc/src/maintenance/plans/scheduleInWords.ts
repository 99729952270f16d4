import type { PlanSchedule } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

/** How often, in a sentence: «Every 3 months to 6 months after the last time.» `rule` is its recurrence in words. */
export function scheduleInWords(
  plan: PlanSchedule,
  { t }: Text,
  formats: Formats,
  rule?: string,
): string {
  const { basis, everyFrom, everyTo, anchor, counter, counterEvery } = plan;
  const window =
    everyFrom && everyTo
      ? t(`plans.every.${basis}`, {
          from: formats.period(everyFrom),
          to: formats.period(everyTo),
        })
      : undefined;
  const parts = [
    window,
    rule && t('plans.every.rule', { rule: lowerFirst(rule, formats.locale) }),
    anchor && t('plans.every.anchor', { date: formats.date(anchor) }),
    counter &&
      counterEvery !== undefined &&
      t(window ? 'plans.every.orCounter' : 'plans.every.counter', {
        counter,
        every: formats.number(counterEvery),
        leeway: formats.number(plan.counterLeeway ?? 0),
      }),
  ].filter(Boolean);
  return parts.join(' ');
}

function lowerFirst(words: string, locale: string): string {
  return words.charAt(0).toLocaleLowerCase(locale) + words.slice(1);
}
