import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';

/**
 * Entities that are assigned to one of the claims. It asks the relation, not `spec.assignedTo`:
 * the YAML may say `user:ines` for `user:default/ines`, the relation is always complete.
 */
export const isEntityAssignedTo = createPermissionRule({
  name: 'IS_ENTITY_ASSIGNED_TO',
  description: 'Allow entities assigned to a specified claim',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('List of claims to match at least one on within assignedTo'),
  }),
  apply: (entity, { claims }) =>
    (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === 'assignedTo' && claims.includes(targetRef),
    ),
  toQuery: ({ claims }) => ({ key: 'relations.assignedTo', values: claims }),
});
