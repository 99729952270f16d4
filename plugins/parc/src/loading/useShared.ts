import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Loaded } from './useLoaded';

interface Entry {
  answer: Loaded<unknown>;
  listeners: Set<() => void>;
}

const nothing: Loaded<unknown> = { isLoading: false, reload: () => {} };
const waiting: Loaded<unknown> = { isLoading: true, reload: () => {} };
const entries = new WeakMap<object, Map<string, Entry>>();

/**
 * As `useLoaded`, but components in sight together that ask the same of the same source share one request, its
 * answer and its reload. Nothing is kept once the last of them has gone.
 */
export function useShared<T>(
  source: object,
  key: string | undefined,
  load: () => Promise<T>,
): Loaded<T> {
  const latest = useRef(load);
  latest.current = load;
  const subscribe = useCallback(
    (listener: () => void) =>
      key === undefined
        ? () => {}
        : join(source, key, () => latest.current(), listener),
    [source, key],
  );
  const read = () =>
    key === undefined ? nothing : entriesOf(source).get(key)?.answer ?? waiting;
  return useSyncExternalStore(subscribe, read) as Loaded<T>;
}

function entriesOf(source: object): Map<string, Entry> {
  const known = entries.get(source) ?? new Map<string, Entry>();
  entries.set(source, known);
  return known;
}

/** Listens to an answer; the first to ask starts the request, the last to leave forgets it. */
function join(
  source: object,
  key: string,
  load: () => Promise<unknown>,
  listener: () => void,
): () => void {
  const known = entriesOf(source);
  const entry = known.get(key) ?? createEntry(load);
  known.set(key, entry);
  entry.listeners.add(listener);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0 && known.get(key) === entry) {
      known.delete(key);
    }
  };
}

function createEntry(load: () => Promise<unknown>): Entry {
  let round = 0;
  const entry: Entry = { answer: waiting, listeners: new Set() };
  const tell = (answer: Omit<Loaded<unknown>, 'reload'>) => {
    entry.answer = { ...answer, reload };
    entry.listeners.forEach(listener => listener());
  };
  // The last value stays in sight while a newer one is on its way; an outdated answer is dropped.
  function reload() {
    round += 1;
    const own = round;
    const settle = (next: { value?: unknown; error?: Error }) => {
      if (own === round) tell({ ...next, isLoading: false });
    };
    tell({ value: entry.answer.value, isLoading: true });
    load().then(
      value => settle({ value }),
      error => settle({ error }),
    );
  }
  reload();
  return entry;
}
