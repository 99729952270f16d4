import { useApi } from '@backstage/core-plugin-api';
import type {
  BehindMachine,
  MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useCursorPages, type CursorPages } from '../../records';

/** The machines of a plan of software updates that are behind now, by their tags. */
export function useBehind(plan: MaintenancePlan): CursorPages<BehindMachine> {
  const client = useApi(parcApiRef).maintenancePlans;
  return useCursorPages(`behind ${plan.id} ${plan.version}`, cursor =>
    client.behind(plan.ref, { cursor }),
  );
}
