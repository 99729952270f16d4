import {
  parcMaintenancePlanPermission,
  workOrderWorkPermission,
} from '@parc/backstage-plugin-parc-common';
import { useMay, useMayRecord } from '../../permissions';

/** What the reader may do with a work order: planners say who and when, technicians do the work. */
export interface OrderAbilities {
  mayPlan: boolean;
  mayWork: boolean;
}

export function useOrderAbilities(id: string): OrderAbilities {
  return {
    mayPlan: useMay(parcMaintenancePlanPermission),
    mayWork: useMayRecord(workOrderWorkPermission, id),
  };
}
