import type { SoftwareRule } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

/** More alternatives are counted, not read out. */
const mostAlternatives = 4;

/** What software must be like for a rule to fit: `is called “7-Zip*” and is published by “Igor Pavlov”`. */
export function ruleConditions(
  { t }: Text,
  formats: Formats,
  rule: Pick<SoftwareRule, 'title' | 'publisher' | 'version'>,
): string {
  const conditions = (['title', 'publisher', 'version'] as const).flatMap(
    part => {
      const pattern = rule[part];
      return pattern === undefined
        ? []
        : t(`softwareRules.when.${part}`, { pattern: readOut(pattern) });
    },
  );
  return formats.list(conditions);

  function readOut(pattern: string): string {
    const all = pattern
      .split('|')
      .map(each => t('values.quoted', { text: each.trim() }));
    const read = all.slice(0, mostAlternatives);
    const left = all.length - read.length;
    return formats.either(
      left > 0
        ? [...read, t('softwareRules.otherAlternatives', { count: left })]
        : read,
    );
  }
}
