import {
  parcMaintenancePlanPermission,
  workOrderVerbPermissions,
  workOrderVerbsFrom,
  type WorkOrder,
  type WorkOrderAnyVerb,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import type { OrderAbilities } from './useOrderAbilities';

/** In the order of the day: what goes on first, what ends it otherwise last. */
const inOrder: readonly WorkOrderAnyVerb[] = [
  'start',
  'resume',
  'close',
  'wait',
  'reopen',
  'release',
  'assign',
  'plan',
  'skip',
  'cancel',
];

/** What the reader may do with a work order as it stands. */
export function orderDeeds(
  { status }: WorkOrder,
  { mayPlan, mayWork }: OrderAbilities,
): WorkOrderAnyVerb[] {
  const allowed = workOrderVerbsFrom(status as WorkOrderStatus);
  return inOrder.filter(
    verb =>
      allowed.includes(verb) &&
      (workOrderVerbPermissions[verb] === parcMaintenancePlanPermission
        ? mayPlan
        : mayWork),
  );
}
