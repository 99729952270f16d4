import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_ASSET,
  type Asset,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { claimedBy, claimsSchema, isClaimed } from '../records';

/** An asset with what its rules look at beside its own fields. */
export type AuthorisedAsset = Asset & {
  /** The codes of its category from the root. */
  categoryPath: string[];
};

export const assetResourceRef = createPermissionResourceRef<
  AuthorisedAsset,
  Filter
>().with({
  pluginId: 'parc',
  resourceType: RESOURCE_TYPE_ASSET,
});

/** Answered for by one of the claims. */
export const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'The asset is owned by one of the given users or groups',
  resourceRef: assetResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ owner }, params) => isClaimed(owner, params),
  toQuery: params => claimedBy('owner', params),
});

/** In the hands of one of the claims. */
export const isAssignedTo = createPermissionRule({
  name: 'IS_ASSIGNED_TO',
  description: 'The asset is assigned to one of the given users or groups',
  resourceRef: assetResourceRef,
  paramsSchema: claimsSchema,
  apply: ({ assignedTo }, params) => isClaimed(assignedTo, params),
  toQuery: params => claimedBy('assignedTo', params),
});

/** At one of the places, or in something that is. */
export const inLocation = createPermissionRule({
  name: 'IN_LOCATION',
  description: 'The asset is at one of the given locations or below',
  resourceRef: assetResourceRef,
  paramsSchema: z.object({
    paths: z.array(z.string()).describe('Code paths, such as PAR/SIEGE'),
  }),
  apply: (asset, { paths }) => {
    const path = asset.location?.ref.toLowerCase();
    return paths
      .map(each => each.toLowerCase())
      .some(each => path === each || Boolean(path?.startsWith(`${each}/`)));
  },
  toQuery: ({ paths }): Filter => ({ field: 'location', in: paths }),
});

/** Of one of the categories, or of one below. */
export const ofCategory = createPermissionRule({
  name: 'OF_CATEGORY',
  description: 'The asset is of one of the given categories or of one below',
  resourceRef: assetResourceRef,
  paramsSchema: z.object({
    categories: z.array(z.string()).describe('Codes, such as network'),
  }),
  apply: (asset, { categories }) =>
    categories.some(each => asset.categoryPath.includes(each.toLowerCase())),
  toQuery: ({ categories }): Filter => ({ field: 'category', in: categories }),
});

export const assetPermissionRules = [
  isOwnedBy,
  isAssignedTo,
  inLocation,
  ofCategory,
];
