import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_ALLOCATION,
  RESOURCE_TYPE_LICENCE,
  type Allocation,
  type Filter,
  type Licence,
} from '@parc/backstage-plugin-parc-common';
import { claimedBy, claimsSchema, isClaimed } from '../records';

export const licenceResourceRef = createPermissionResourceRef<
  Licence,
  Filter
>().with({ pluginId: 'parc', resourceType: RESOURCE_TYPE_LICENCE });

export const allocationResourceRef = createPermissionResourceRef<
  Allocation,
  Filter
>().with({ pluginId: 'parc', resourceType: RESOURCE_TYPE_ALLOCATION });

/** Answered for by one of the claims. */
export const isLicenceOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'The licence is owned by one of the given users or groups',
  resourceRef: licenceResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ owner }, params) => isClaimed(owner, params),
  toQuery: params => claimedBy('owner', params),
});

/** Given to one of the claims. */
export const isAllocatedTo = createPermissionRule({
  name: 'IS_ALLOCATED_TO',
  description: 'The allocation is to one of the given users or groups',
  resourceRef: allocationResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ assignee }, params) => isClaimed(assignee, params),
  toQuery: params => claimedBy('assignee', params),
});

export const licencePermissionRules = [isLicenceOwnedBy];
export const allocationPermissionRules = [isAllocatedTo];
