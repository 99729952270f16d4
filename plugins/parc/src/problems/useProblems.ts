import { useApi } from '@backstage/core-plugin-api';
import type { Problem } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

/** What is wrong with files in git. */
export function useProblems(): Loaded<{
  items: Problem[];
  totalItems: number;
}> {
  const client = useApi(parcApiRef);
  return useLoaded('problems', () => client.problems());
}
