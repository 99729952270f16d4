import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RecordService } from '../records';
import type { Approval } from './approval/approvalRoutes';
import {
  ApprovalService,
  type ApprovalSettings,
} from './approval/ApprovalService';
import { Approvers } from './approval/Approvers';
import { DecisionService } from './approval/DecisionService';
import {
  DelegationService,
  type DelegationGround,
} from './approval/DelegationService';
import { OverdueApprovals } from './approval/OverdueApprovals';
import { WaitingChanges } from './approval/WaitingChanges';
import { CabAgenda } from './cab/CabAgenda';
import type { Cab } from './cab/cabRoutes';
import { CabStore } from './cab/CabStore';
import { MeetingMinutes } from './cab/MeetingMinutes';
import { MeetingService } from './cab/MeetingService';
import type { ConflictWatch } from './conflicts/ConflictWatch';
import type { ImpactService } from './impact/ImpactService';

/** The services of who approves changes, and of their meetings. */
export interface ApprovalServices extends Approval {
  overdue: OverdueApprovals;
  cab: Cab;
}

/** What approvals ask: the catalog, what is in the way of a change, and what it hits. */
interface ApprovalPortal {
  catalog: CatalogService;
  auth: AuthService;
  watch: ConflictWatch;
  impact: ImpactService;
}

/** Puts the services of approvals together. */
export function createApproval(
  ground: DelegationGround,
  changes: RecordService,
  settings: ApprovalSettings,
  { watch, impact, ...portal }: ApprovalPortal,
): ApprovalServices {
  const approvers = new Approvers(portal);
  const delegations = new DelegationService(ground, changes, approvers);
  const approval = new ApprovalService(
    changes,
    settings,
    approvers,
    delegations,
    impact,
  );
  const { store, history } = approval;
  const cabStore = new CabStore();
  const agenda = new CabAgenda(changes, store, cabStore, settings);
  const meetings = new MeetingService(ground, changes, cabStore, agenda);
  const minutes = new MeetingMinutes(meetings, ground.companyTimeZone);
  return {
    approval,
    decisions: new DecisionService(approval, meetings, watch),
    waiting: new WaitingChanges(approval),
    delegations,
    overdue: new OverdueApprovals(changes, store, history),
    cab: { agenda, meetings, minutes },
  };
}
