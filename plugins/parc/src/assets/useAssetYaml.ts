import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

/** The file that would declare an asset. */
export function useAssetYaml(id: string): Loaded<string> {
  const client = useApi(parcApiRef).assets;
  return useLoaded(`yaml ${id}`, () => client.yaml(id));
}
