import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import useDebounce from 'react-use/esm/useDebounce';
import {
  shortestTerm,
  type QuickFindResult,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';

/** Short: the answer comes in milliseconds, and people type on while they look. */
const pauseInMs = 120;

/** What was typed, and the assets that it most likely means. */
export interface QuickFindState {
  typed: string;
  type(text: string): void;
  /** Undefined while there is too little to look for, and until the first answer. */
  items?: QuickFindResult[];
  isLoading: boolean;
  error?: Error;
}

export function useQuickFind(): QuickFindState {
  const parc = useApi(parcApiRef);
  const [typed, type] = useState('');
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(typed.trim()), pauseInMs, [typed]);
  const isEnough = term.length >= shortestTerm;
  const found = useLoaded(isEnough ? term : undefined, () =>
    parc.quickFind(term),
  );
  return {
    typed,
    type,
    items: isEnough && !found.error ? found.value?.items : undefined,
    isLoading: found.isLoading || typed.trim() !== term,
    error: found.error,
  };
}
