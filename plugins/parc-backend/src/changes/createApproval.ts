import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ChangeSettings } from '@parc/backstage-plugin-parc-common';
import type { RecordService } from '../records';
import type { Approval } from './approval/approvalRoutes';
import { ApprovalService } from './approval/ApprovalService';
import { Approvers } from './approval/Approvers';
import { DecisionService } from './approval/DecisionService';
import {
  DelegationService,
  type DelegationGround,
} from './approval/DelegationService';
import { OverdueApprovals } from './approval/OverdueApprovals';
import { CabAgenda } from './cab/CabAgenda';
import type { Cab } from './cab/cabRoutes';
import { CabStore } from './cab/CabStore';
import { MeetingMinutes } from './cab/MeetingMinutes';
import { MeetingService } from './cab/MeetingService';

/** The services of who approves changes, and of their meetings. */
export interface ApprovalServices extends Approval {
  overdue: OverdueApprovals;
  cab: Cab;
}

/** Puts the services of approvals together. */
export function createApproval(
  ground: DelegationGround,
  changes: RecordService,
  settings: Pick<ChangeSettings, 'policies'>,
  portal: { catalog: CatalogService; auth: AuthService },
): ApprovalServices {
  const approvers = new Approvers(portal);
  const delegations = new DelegationService(ground, changes, approvers);
  const approval = new ApprovalService(
    changes,
    settings,
    approvers,
    delegations,
  );
  const { store, history } = approval;
  const cabStore = new CabStore();
  const agenda = new CabAgenda(changes, store, cabStore, settings);
  const meetings = new MeetingService(ground, changes, cabStore, agenda);
  const minutes = new MeetingMinutes(meetings, ground.companyTimeZone);
  return {
    approval,
    decisions: new DecisionService(approval, meetings),
    delegations,
    overdue: new OverdueApprovals(changes, store, history),
    cab: { agenda, meetings, minutes },
  };
}
