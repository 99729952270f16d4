import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_WORK_ORDER,
  type Filter,
  type WorkOrder,
} from '@parc/backstage-plugin-parc-common';
import { claimedBy, claimsSchema, isClaimed } from '../../records';

export const workOrderResourceRef = createPermissionResourceRef<
  WorkOrder,
  Filter
>().with({ pluginId: 'parc', resourceType: RESOURCE_TYPE_WORK_ORDER });

/** Assigned to one of the claims, or answered for by a team that is one of them. */
export const isWorkOf = createPermissionRule({
  name: 'IS_WORK_OF',
  description:
    'The work order is assigned to one of the given users or groups, or its team is one of them',
  resourceRef: workOrderResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ assignee, team }, params) =>
    isClaimed(assignee, params) || isClaimed(team, params),
  toQuery: params => ({
    any: [claimedBy('assignee', params), claimedBy('team', params)],
  }),
});

export const workOrderPermissionRules = [isWorkOf];
