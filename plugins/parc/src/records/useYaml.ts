import { useApi } from '@backstage/core-plugin-api';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

/** The file that would declare a record. */
export function useYaml(noun: Noun, id: string): Loaded<string> {
  const client = useApi(parcApiRef).noun(noun);
  return useLoaded(`yaml ${noun.plural} ${id}`, () => client.yaml(id));
}
