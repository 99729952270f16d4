import {
  scheduleOf,
  whyNoPlanSchedule,
  type PlanPreview,
  type PlanSchedule,
  type PlanScheduleRefusal,
} from '@parc/backstage-plugin-parc-common';
import type { FormValues } from '../../../records';
import { whyNoCovers } from './covers';

/** What of a plan, as it is typed, says when which assets are due; or why it says nothing. */
export function planChange(
  values: FormValues,
): PlanPreview | { refused: PlanScheduleRefusal['refused'] } | undefined {
  const covers = values.covers as string | undefined;
  if (!covers || whyNoCovers(covers) !== undefined) return undefined;
  const plan = values as unknown as PlanSchedule;
  const refusal = whyNoPlanSchedule(plan);
  return refusal
    ? { refused: refusal.refused }
    : { schedule: scheduleOf(plan), covers };
}
