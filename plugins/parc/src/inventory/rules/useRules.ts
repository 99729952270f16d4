import { useApi } from '@backstage/core-plugin-api';
import {
  standardRules,
  type DryRunAnswer,
  type InventoryRule,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useRuleDraft, type RuleDraft } from '../../records';

/** The rules by which machines find their assets, as they hold and as somebody changes them. */
export function useRules(
  onSaved: () => void,
): RuleDraft<InventoryRule, DryRunAnswer> {
  const client = useApi(parcApiRef).inventory;
  return useRuleDraft({
    key: 'inventory rules',
    standardOf: () => standardRules,
    load: () => client.rules(),
    tryOut: rules => client.tryRules(rules),
    save: (version, rules) => client.saveRules(version, rules),
    onSaved,
  });
}
