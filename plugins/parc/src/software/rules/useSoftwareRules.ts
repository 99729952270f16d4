import { useApi } from '@backstage/core-plugin-api';
import type {
  SoftwareDryRun,
  SoftwareRule,
  SoftwareRules,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useRuleDraft, type RuleDraft } from '../../records';

/** One of the rules: an own one, or a standard one, which can only be left aside. */
export interface RuleEntry {
  rule: SoftwareRule;
  isStandard: boolean;
}

/** The own rules first, then the standard ones: in the order in which they are tried. */
export function useSoftwareRules(
  onSaved: () => void,
): RuleDraft<RuleEntry, SoftwareDryRun> {
  const client = useApi(parcApiRef).software;
  return useRuleDraft({
    key: 'software rules',
    standardOf: saved => saved.filter(each => each.isStandard).map(inUse),
    load: async () => toEntries(await client.rules()),
    tryOut: entries => client.tryRules(toBody(entries)),
    save: (version, entries) => client.saveRules(version, toBody(entries)),
    onSaved,
  });
}

function toEntries({ rules, standard, ...others }: SoftwareRules) {
  const entries: RuleEntry[] = [
    ...rules.map(rule => ({ rule, isStandard: false })),
    ...standard.map(rule => ({ rule, isStandard: true })),
  ];
  return {
    ...others,
    rules: entries,
    isStandard: rules.length === 0 && others.disabled.length === 0,
  };
}

function toBody(entries: readonly RuleEntry[]) {
  return {
    rules: entries.filter(each => !each.isStandard).map(({ rule }) => rule),
    disabled: entries
      .filter(({ rule, isStandard }) => isStandard && !rule.isActive)
      .map(({ rule }) => rule.name),
  };
}

function inUse({ rule }: RuleEntry): RuleEntry {
  return { rule: { ...rule, isActive: true }, isStandard: true };
}
