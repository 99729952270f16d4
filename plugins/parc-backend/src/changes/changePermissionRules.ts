import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_CHANGE,
  type Change,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { claimedBy, claimsSchema, isClaimed } from '../records';

export const changeResourceRef = createPermissionResourceRef<
  Change,
  Filter
>().with({ pluginId: 'parc', resourceType: RESOURCE_TYPE_CHANGE });

/** The fields in which a change names whom it concerns; one value, or several. */
const one = [
  'owner',
  'author',
  'raisedBy',
  'onBehalfOf',
  'buildBy',
  'testBy',
  'releaseBy',
] as const;
const several = ['people', 'approvers', 'askedApprovers'] as const;

/** Named by it in any role; who is asked to approve it is, so that everyone can read what they approve. */
export const isChangeOf = createPermissionRule({
  name: 'IS_CHANGE_OF',
  description:
    'The change is raised, owned, built, tested, released, worked on or to be approved by one of the given users or groups',
  resourceRef: changeResourceRef,
  paramsSchema: claimsSchema,
  apply: (change, params) =>
    one.some(field => isClaimed(change[field], params)) ||
    several.some(field => change[field]?.some(each => isClaimed(each, params))),
  toQuery: params => ({
    any: [...one, ...several].map(field => claimedBy(field, params)),
  }),
});

/** Of those that are not confidential. */
export const isNotConfidential = createPermissionRule({
  name: 'IS_NOT_CONFIDENTIAL',
  description: 'The change is not marked as confidential',
  resourceRef: changeResourceRef,
  paramsSchema: z.object({}),
  apply: ({ isConfidential }) => !isConfidential,
  toQuery: () => ({ field: 'isConfidential', in: ['false'] }),
});

export const changePermissionRules = [isChangeOf, isNotConfidential];
