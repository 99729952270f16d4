import type {
  MaintenancePlanKind,
  MaintenancePlanStatus,
} from './maintenancePlanFields';
import type { WorkOrderKind } from './workOrderFields';
import type { WorkOrderStatus } from './workOrderLifeCycle';

/** The types of maintenance plans and of work orders in the portal's search. */
export const maintenancePlanDocumentType = 'parc-maintenance-plan';
export const workOrderDocumentType = 'parc-work-order';

/** What both have. What is empty is left out. */
interface MaintenanceDocument {
  title: string;
  /** Shown by portals that have no result item of ours. */
  text: string;
  /** The address of its page in the portal. */
  location: string;
  /** The other ways of writing all this by which it is looked for. */
  tokens: string;
}

/** A maintenance plan as the portal's search knows it. */
export interface MaintenancePlanDocument extends MaintenanceDocument {
  code: string;
  name: string;
  nameFr?: string;
  kind: MaintenancePlanKind;
  status: MaintenancePlanStatus;
  owner?: string;
  assignee?: string;
}

/** A work order as the portal's search knows it: never what it cost, nor what was noted or answered. */
export interface WorkOrderDocument extends MaintenanceDocument {
  number: string;
  kind: WorkOrderKind;
  status: WorkOrderStatus;
  /** `YYYY-MM-DD`. */
  plannedOn?: string;
  plan?: string;
  place?: string;
  assignee?: string;
  team?: string;
  authorization: { resourceRef: string };
}
