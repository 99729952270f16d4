import { useApi } from '@backstage/core-plugin-api';
import type { WorkLoad } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** Of which days and people. */
export interface LoadWanted {
  from: string;
  to: string;
  team?: string;
  assignee?: string;
}

/** Who has how much to do, week by week. */
export function useLoad(wanted: LoadWanted): Loaded<WorkLoad> {
  const client = useApi(parcApiRef).workOrders;
  return useLoaded(`load ${JSON.stringify(wanted)}`, () => client.load(wanted));
}
