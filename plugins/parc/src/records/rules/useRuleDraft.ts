import { useState } from 'react';
import { useAction, useLoaded } from '../../loading';
import { isStale } from '../apiErrors';
import { moved } from './moved';

/** Rules in their order, as somebody saved them. */
export interface SavedRules<R> {
  version: number;
  rules: readonly R[];
  isStandard?: boolean;
  changedAt?: string;
  changedBy?: string;
}

/** The rules that hold, and those that somebody is making of them: nothing holds before it is saved. */
export interface RuleDraft<R, A> {
  saved?: SavedRules<R>;
  rules: readonly R[];
  isDirty: boolean;
  /** What these rules would change; undefined until they are tried, and after another change. */
  trial?: A;
  isBusy: boolean;
  isTrying: boolean;
  error?: Error;
  /** Somebody else saved other rules meanwhile. */
  isStale: boolean;
  set(at: number, rule: R): void;
  /** At the top, where it wins. */
  add(rule: R): void;
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

/** How a list of rules is read, tried and saved. */
export interface RuleSource<R, A> {
  /** Under which the answers are kept apart from others: `inventory rules`. */
  key: string;
  /** The rules without what anybody changed, given those that are saved. */
  standardOf(saved: readonly R[]): readonly R[];
  load(): Promise<SavedRules<R>>;
  tryOut(rules: readonly R[]): Promise<A>;
  save(version: number, rules: readonly R[]): Promise<unknown>;
  onSaved(): void;
}

export function useRuleDraft<R, A>(source: RuleSource<R, A>): RuleDraft<R, A> {
  const loaded = useLoaded(source.key, source.load);
  const [draft, setDraft] = useState<readonly R[]>();
  const [tried, setTried] = useState<{ of: string; answer: A }>();
  const rules = draft ?? loaded.value?.rules ?? [];
  const written = JSON.stringify(rules);

  const trying = useAction(async () => {
    const answer = await source.tryOut(rules);
    setTried({ of: written, answer });
  });
  const saving = useAction(async () => {
    await source.save(loaded.value?.version ?? 0, rules);
    setDraft(undefined);
    setTried(undefined);
    loaded.reload();
    source.onSaved();
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
    reset: () => setDraft(source.standardOf(loaded.value?.rules ?? [])),
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
