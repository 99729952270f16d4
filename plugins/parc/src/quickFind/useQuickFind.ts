import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import useDebounce from 'react-use/esm/useDebounce';
import {
  changes,
  maintenancePlans,
  shortestTerm,
  workOrders,
  type AnyRecord,
  type Noun,
  type ParcClient,
  type QuickFindResult,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';
import { useMayNoun } from '../records';

/** Short: the answer comes in milliseconds, and people type on while they look. */
const pauseInMs = 120;

/** A work order, a maintenance plan or a change that is called so. */
export interface CodedRecord {
  noun: Noun;
  record: AnyRecord;
}

/** What was typed, the records whose number or code begins so, and the assets that it most likely means. */
export interface QuickFindState {
  typed: string;
  type(text: string): void;
  /** Undefined while there is too little to look for, and until the first answer. */
  items?: Array<QuickFindResult | CodedRecord>;
  isLoading: boolean;
  error?: Error;
}

export function useQuickFind(): QuickFindState {
  const parc = useApi(parcApiRef);
  const [typed, type] = useState('');
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(typed.trim()), pauseInMs, [typed]);
  const isEnough = term.length >= shortestTerm;
  const maySee = {
    [workOrders.plural]: useMayNoun(workOrders.plural, 'read'),
    [maintenancePlans.plural]: useMayNoun(maintenancePlans.plural, 'read'),
    [changes.plural]: useMayNoun(changes.plural, 'read'),
  };
  const found = useLoaded(isEnough ? term : undefined, async () => {
    const nouns = coded.filter(({ plural }) => maySee[plural]);
    const [{ items }, ...others] = await Promise.all([
      parc.quickFind(term),
      ...nouns.map(noun => findCoded(parc, noun, term)),
    ]);
    return [...others.flat(), ...items];
  });
  return {
    typed,
    type,
    items: isEnough && !found.error ? found.value : undefined,
    isLoading: found.isLoading || typed.trim() !== term,
    error: found.error,
  };
}

const coded: readonly Noun[] = [workOrders, maintenancePlans, changes];

/** Numbers and codes have no blanks; of what begins like nearly all of them, nobody means one. */
const couldBeCode = /^(?=.*\d|[^\s]{4})[\w.-]+$/;
const mostCoded = 3;

async function findCoded(
  parc: ParcClient,
  noun: Noun,
  term: string,
): Promise<CodedRecord[]> {
  if (!couldBeCode.test(term)) return [];
  const { items } = await parc.noun(noun).list({
    query: JSON.stringify({ [noun.refField]: { $hasPrefix: term } }),
    limit: mostCoded,
    totalItems: 'exclude',
    fields: [noun.refField, noun.titleField, 'status'].join(','),
  });
  return items.map(record => ({ noun, record }));
}
