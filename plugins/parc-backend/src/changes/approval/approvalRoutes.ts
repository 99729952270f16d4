import {
  changeApprovalSchema,
  changeApprovePermission,
  changeReadPermission,
  changes,
  decisionBodySchema,
  delegationBodySchema,
  delegationsAnswerSchema,
  delegationSchema,
  parcAccessPermission,
  recordSchema,
  waitingChangesAnswerSchema,
} from '@parc/backstage-plugin-parc-common';
import { etag } from '../../http/headers';
import { route, type Route } from '../../http/route';
import type { ApprovalService } from './ApprovalService';
import type { DecisionService } from './DecisionService';
import type { DelegationService } from './DelegationService';
import type { WaitingChanges } from './WaitingChanges';

/** The services of approvals. */
export interface Approval {
  approval: ApprovalService;
  decisions: DecisionService;
  waiting: WaitingChanges;
  delegations: DelegationService;
}

const read = [changeReadPermission.name];
const approve = [changeApprovePermission.name];

/** The routes of who approves what, and of who stands in for whom. They stand before `/changes/{ref}`. */
export function approvalRoutes(services: Approval): Route[] {
  return [...decisionRoutes(services), ...delegationRoutes(services)];
}

function decisionRoutes({ approval, decisions, waiting }: Approval): Route[] {
  return [
    route({
      method: 'get',
      path: '/changes/waiting',
      summary: 'The changes that wait for the caller’s decision',
      permissions: read,
      answer: { status: 200, schema: waitingChangesAnswerSchema },
      handle: async ({ who }) => ({ body: await waiting.of(who) }),
    }),
    route({
      method: 'get',
      path: '/changes/{ref}/approval',
      summary: 'Who was asked about a change, and what they decided',
      permissions: read,
      answer: { status: 200, schema: changeApprovalSchema },
      handle: async ({ who, params: { ref } }) => ({
        body: await approval.get(who, ref),
      }),
    }),
    route({
      method: 'post',
      path: '/changes/{ref}/decisions',
      summary: 'Approve or refuse a change, as one of those asked',
      permissions: approve,
      body: decisionBodySchema,
      answer: { status: 200, schema: recordSchema(changes) },
      audit: ({ decision }) => ({ does: decision }),
      handle: async ({ context, params: { ref }, body }) => {
        const record = await decisions.decide(context, ref, body);
        return { body: record, headers: etag(record) };
      },
    }),
  ];
}

function delegationRoutes({ delegations }: Approval): Route[] {
  return [
    route({
      method: 'get',
      path: '/change-delegations',
      summary: 'Who decides instead of the caller, and instead of whom they do',
      permissions: [parcAccessPermission.name],
      answer: { status: 200, schema: delegationsAnswerSchema },
      handle: async ({ who }) => ({ body: await delegations.list(who) }),
    }),
    route({
      method: 'post',
      path: '/change-delegations',
      summary: 'Let somebody decide instead of oneself for some days',
      permissions: approve,
      body: delegationBodySchema,
      answer: { status: 201, schema: delegationSchema },
      handle: async ({ context, body }) => ({
        status: 201,
        body: await delegations.create(context, body),
      }),
    }),
    route({
      method: 'delete',
      path: '/change-delegations/{id}',
      summary: 'Take a delegation of one’s own back',
      permissions: approve,
      answer: { status: 204 },
      handle: async ({ context, params: { id } }) => {
        await delegations.end(context, id);
        return {};
      },
    }),
  ];
}
