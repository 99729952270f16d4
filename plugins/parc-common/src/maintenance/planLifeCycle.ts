import { z } from 'zod';
import { defineLifeCycle, verbsFrom } from '../records/lifeCycle';
import { reasonSchema } from '../records/schema';
import {
  maintenancePlanStatuses,
  type MaintenancePlanStatus,
} from './maintenancePlanFields';

/** What can be done with a plan; each is a call of the API and a button on the page. */
export const planVerbs = ['pause', 'resume', 'end'] as const;
export type PlanVerb = (typeof planVerbs)[number];

/** A plan that is paused asks for nothing, and its days go on; one that has ended stays so. */
export const planLifeCycle = defineLifeCycle<MaintenancePlanStatus, PlanVerb>({
  states: maintenancePlanStatuses,
  final: ['ended'],
  verbs: {
    pause: { from: ['active'], to: ['paused'] },
    resume: { from: ['paused'], to: ['active'] },
    end: { from: ['active', 'paused'], to: ['ended'] },
  },
});

/** What each verb of a plan takes. */
export const planVerbSchemas = {
  pause: z.strictObject({ reason: reasonSchema }),
  resume: z.strictObject({ reason: reasonSchema.optional() }),
  end: z.strictObject({ reason: reasonSchema }),
};

/** The body of any verb of a plan. */
export interface PlanVerbBody {
  reason?: string;
}

/** Why the life cycle of a plan refuses; the page translates the code. */
export interface PlanVerbRefusal {
  refused: 'wrong-status';
  status: MaintenancePlanStatus;
  allowed: PlanVerb[];
}

/** The status that a verb leads to, or why it may not. */
export function decidePlanVerb(
  status: MaintenancePlanStatus,
  verb: PlanVerb,
): { status: MaintenancePlanStatus } | PlanVerbRefusal {
  const allowed = verbsFrom(planLifeCycle, status);
  if (!allowed.includes(verb))
    return { refused: 'wrong-status', status, allowed };
  return { status: planLifeCycle.verbs[verb].to[0] };
}
