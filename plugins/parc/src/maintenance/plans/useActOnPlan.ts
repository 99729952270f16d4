import { useApi } from '@backstage/core-plugin-api';
import type {
  MaintenancePlan,
  PlanVerb,
  PlanVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';

/** Does a verb to a plan as it was when the dialog was opened. */
export function useActOnPlan(
  plan: MaintenancePlan,
  verb: PlanVerb,
  onDone: () => void,
): Action<[PlanVerbBody], void> {
  const client = useApi(parcApiRef).maintenancePlans;
  return useAction(async body => {
    await client.act(plan.id, verb, body, plan.version);
    onDone();
  });
}
