import { useApi } from '@backstage/core-plugin-api';
import type { InventoryFinding } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** What asks for a person; of one asset, or of all. */
export function useFindings(options: {
  asset?: string;
  kind?: string;
}): CursorPages<InventoryFinding> {
  const client = useApi(parcApiRef).inventory;
  return useCursorPages(`findings ${JSON.stringify(options)}`, cursor =>
    client.findings({ ...options, cursor }),
  );
}

export function useDismiss(id: string, onDone: () => void): Action<[], void> {
  const client = useApi(parcApiRef).inventory;
  return useAction(async () => {
    await client.dismiss(id);
    onDone();
  });
}
