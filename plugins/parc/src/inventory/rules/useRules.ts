import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  standardRules,
  type DryRunAnswer,
  type InventoryRule,
  type InventoryRules,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded } from '../../loading';
import { isStale } from '../../records';
import { moved } from './moved';

/** The rules that hold, and those that somebody is making of them: nothing holds before it is saved. */
export interface RulesDraft {
  saved?: InventoryRules;
  rules: readonly InventoryRule[];
  isDirty: boolean;
  /** What these rules would change; undefined until they are tried, and after another change. */
  trial?: DryRunAnswer;
  isBusy: boolean;
  isTrying: boolean;
  error?: Error;
  /** Somebody else saved other rules meanwhile. */
  isStale: boolean;
  set(at: number, rule: InventoryRule): void;
  add(rule: InventoryRule): void;
  remove(at: number): void;
  move(at: number, by: -1 | 1): void;
  reset(): void;
  discard(): void;
  /** Reads what holds now and leaves the draft as it is: saving then replaces it. */
  takeNewer(): void;
  tryOut(): void;
  save(): void;
  reload(): void;
}

export function useRules(onSaved: () => void): RulesDraft {
  const client = useApi(parcApiRef).inventory;
  const loaded = useLoaded('inventory rules', () => client.rules());
  const [draft, setDraft] = useState<readonly InventoryRule[]>();
  const [tried, setTried] = useState<{ of: string; answer: DryRunAnswer }>();
  const rules = draft ?? loaded.value?.rules ?? [];
  const written = JSON.stringify(rules);

  const trying = useAction(async () => {
    const answer = await client.tryRules(rules);
    setTried({ of: written, answer });
  });
  const saving = useAction(async () => {
    await client.saveRules(loaded.value?.version ?? 0, rules);
    setDraft(undefined);
    setTried(undefined);
    loaded.reload();
    onSaved();
  });
  const outdated = isStale(saving.error);
  return {
    saved: loaded.value,
    rules,
    isDirty:
      draft !== undefined && written !== JSON.stringify(loaded.value?.rules),
    trial: tried?.of === written ? tried.answer : undefined,
    isBusy: trying.isRunning || saving.isRunning || loaded.isLoading,
    isTrying: trying.isRunning,
    error:
      loaded.error ?? trying.error ?? (outdated ? undefined : saving.error),
    isStale: outdated,
    set: (at, rule) =>
      setDraft(rules.map((each, i) => (i === at ? rule : each))),
    add: rule => setDraft([rule, ...rules]),
    remove: at => setDraft(rules.filter((_, i) => i !== at)),
    move: (at, by) => setDraft(moved(rules, at, by)),
    reset: () => setDraft(standardRules),
    discard: () => setDraft(undefined),
    takeNewer: () => {
      saving.clear();
      setDraft(rules);
      setTried(undefined);
      loaded.reload();
    },
    tryOut: () => trying.run(),
    save: () => saving.run(),
    reload: loaded.reload,
  };
}
