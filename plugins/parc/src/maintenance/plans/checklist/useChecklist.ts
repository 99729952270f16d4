import { useApi } from '@backstage/core-plugin-api';
import type {
  ChecklistStep,
  ChecklistVersionAnswer,
  MaintenancePlan,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../../api';
import {
  useAction,
  useLoaded,
  type Action,
  type Loaded,
} from '../../../loading';

/** The steps of a plan, in their newest version. */
export function useChecklist({
  id,
  version,
}: MaintenancePlan): Loaded<ChecklistVersionAnswer> {
  const client = useApi(parcApiRef).maintenancePlans;
  return useLoaded(`checklist ${id} ${version}`, () => client.checklist(id));
}

/** Makes a new version of the steps, of the plan as it was read. */
export function useSaveChecklist(
  plan: MaintenancePlan,
  onSaved: () => void,
): Action<[steps: readonly ChecklistStep[], reason?: string], void> {
  const client = useApi(parcApiRef).maintenancePlans;
  return useAction(async (steps, reason) => {
    await client.setChecklist(plan.id, plan.version, steps, reason);
    onSaved();
  });
}
