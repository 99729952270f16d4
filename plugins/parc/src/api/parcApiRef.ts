import { createApiRef } from '@backstage/core-plugin-api';
import type { ParcClient } from '@parc/backstage-plugin-parc-common';

/** The client of Parc's REST API, with the reader's credentials. */
export const parcApiRef = createApiRef<ParcClient>({
  id: 'plugin.parc.client',
});
