import { useApi } from '@backstage/core-plugin-api';
import type {
  DueState,
  MaintenanceDueEntry,
  MaintenanceDuesSummary,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** Which dues: of a plan, an asset, a place with all that is in it, an owner. */
export interface DuesWanted {
  plan?: string;
  asset?: string;
  location?: string;
  owner?: string;
  system?: string;
  state?: DueState;
  /** Whose target is no later. */
  until?: string;
  /** What is overdue on that day if nothing is done. */
  overdueBy?: string;
  /** So many at a time. */
  limit?: number;
}

/** What is due, the next first. */
export function useDues(wanted: DuesWanted): CursorPages<MaintenanceDueEntry> {
  const client = useApi(parcApiRef).maintenance;
  return useCursorPages(`dues ${JSON.stringify(wanted)}`, cursor =>
    client.dues({ ...wanted, cursor }),
  );
}

/** How many are in which state, plan by plan. */
export function useDueSummary(
  wanted: DuesWanted,
): Loaded<MaintenanceDuesSummary> {
  const client = useApi(parcApiRef).maintenance;
  return useLoaded(`due summary ${JSON.stringify(wanted)}`, () =>
    client.summary({ ...wanted }),
  );
}
