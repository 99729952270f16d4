import {
  parcMaintenancePlanPermission,
  workOrderWorkPermission,
} from '../permissions';
import type { WorkOrderAnyVerb } from './workOrderVerbSchemas';

/** Which permission each verb asks for: planners say who, when and what is not done; technicians do the work. */
export const workOrderVerbPermissions = {
  assign: parcMaintenancePlanPermission,
  plan: parcMaintenancePlanPermission,
  release: parcMaintenancePlanPermission,
  skip: parcMaintenancePlanPermission,
  cancel: parcMaintenancePlanPermission,
  start: workOrderWorkPermission,
  wait: workOrderWorkPermission,
  resume: workOrderWorkPermission,
  close: workOrderWorkPermission,
  reopen: workOrderWorkPermission,
} as const satisfies Record<WorkOrderAnyVerb, unknown>;
