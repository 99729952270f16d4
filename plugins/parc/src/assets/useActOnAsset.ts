import { useApi } from '@backstage/core-plugin-api';
import type {
  Asset,
  AssetVerb,
  AssetVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, type Action } from '../loading';

/**
 * Does a verb to an asset as it was when the page was read. `onRefused` is told why not, beside the action
 * keeping the error.
 */
export function useActOnAsset(
  asset: Asset,
  verb: AssetVerb,
  onDone: () => void,
  onRefused: (error: Error) => void,
): Action<[AssetVerbBody], void> {
  const client = useApi(parcApiRef).assets;
  return useAction(async body => {
    try {
      await client.act(asset.id, verb, body, asset.version);
    } catch (error) {
      onRefused(error as Error);
      throw error;
    }
    onDone();
  });
}
