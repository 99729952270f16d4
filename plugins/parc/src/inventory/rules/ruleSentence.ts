import type { InventoryRule } from '@parc/backstage-plugin-parc-common';
import type { Formats, Text } from '../../language';

/** What a rule does, as a sentence. */
export function ruleSentence(
  { t }: Text,
  formats: Formats,
  rule: InventoryRule,
): string {
  switch (rule.then) {
    case 'link':
      return rule.keys.length === 1 && rule.keys[0] === 'agent'
        ? t('inventoryRules.linkAgent')
        : t('inventoryRules.link', {
            keys: formats.list(
              rule.keys.map(key => t(`inventory.keys.${key}`)),
            ),
          });
    case 'create':
      return rule.category
        ? t('inventoryRules.createIn', { category: rule.category })
        : t('inventoryRules.create');
    case 'discover':
      return t('inventoryRules.discover');
    case 'refuse':
      return t('inventoryRules.refuse');
    default:
      throw new Error(`unknown action ${rule.then satisfies never}`);
  }
}
