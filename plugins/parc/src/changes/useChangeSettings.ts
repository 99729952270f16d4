import { useApi } from '@backstage/core-plugin-api';
import type { ChangeSettings } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useShared, type Loaded } from '../loading';

/** How changes are done here: the questionnaire, the policies, what may be overridden. */
export function useChangeSettings(): Loaded<ChangeSettings> {
  const client = useApi(parcApiRef).changes;
  return useShared(client, 'settings', () => client.settings());
}
