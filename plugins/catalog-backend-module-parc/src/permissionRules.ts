import type { Entity } from '@backstage/catalog-model';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';

/**
 * Entities that are assigned to one of the claims. It asks the relation, not `spec.assignedTo`: the YAML may say
 * `user:ines` for `user:default/ines`, the relation is always complete.
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

/** Hardware at one of the locations or below. */
export const isEntityInLocation = createPermissionRule({
  name: 'IS_ENTITY_IN_LOCATION',
  description: 'Allow hardware at a location or below',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    paths: z.array(z.string()).describe('Code paths of locations: PAR/SIEGE'),
  }),
  apply: (entity, { paths }) => hasOneOf(entity, 'inLocations', paths),
  toQuery: ({ paths }) => ({ key: 'spec.inLocations', values: paths }),
});

/** Hardware of one of the categories; of what is not declared in a file, of those below too. */
export const isEntityOfCategory = createPermissionRule({
  name: 'IS_ENTITY_OF_CATEGORY',
  description: 'Allow hardware of a category',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    categories: z.array(z.string()).describe('Codes of categories: server'),
  }),
  apply: (entity, { categories }) =>
    hasOneOf(entity, 'ofCategories', categories),
  toQuery: ({ categories }) => ({
    key: 'spec.ofCategories',
    values: categories,
  }),
});

/** The rules about Parc’s entities that the catalog does not bring itself. */
export const catalogPermissionRules = [
  isEntityAssignedTo,
  isEntityInLocation,
  isEntityOfCategory,
];

/** Without regard to case, as the catalog compares. */
function hasOneOf(entity: Entity, key: string, wanted: string[]): boolean {
  const values = entity.spec?.[key];
  const lowered = wanted.map(each => each.toLowerCase());
  return (
    Array.isArray(values) &&
    values.some(each => lowered.includes(String(each).toLowerCase()))
  );
}
