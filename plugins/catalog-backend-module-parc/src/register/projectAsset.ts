import type { Entity } from '@backstage/catalog-model';
import {
  assetToEntity,
  type Asset,
  type Category,
} from '@parc/backstage-plugin-parc-common';
import { asProjected } from './asProjected';

/** The id of the record that an entity shows. */
export const assetIdAnnotation = 'parc.dev/asset-id';

/**
 * The fields of an asset that its entity shows: who and what has to do with it, and what permission rules ask. Each
 * value is a row of the catalog's search table, so all else is left to the entity's page, which asks Parc.
 */
export const projectedFields: readonly string[] = [
  'tag',
  'name',
  'tags',
  'category',
  'model',
  'serial',
  'status',
  'location',
  'owner',
  'assignedTo',
  'system',
  'dependsOn',
  'dependencyOf',
  'hostname',
  'entityName',
];

/** An asset as a thin entity. `ofCategories` is its category and those above it, from the top. */
export function projectAsset(
  asset: Asset,
  ofCategories: readonly string[],
): Entity {
  const entity = asProjected(assetToEntity(asset), {
    plural: 'assets',
    title: [asset.tag, asset.name].filter(Boolean).join(' – '),
    annotation: assetIdAnnotation,
    id: asset.id,
  });
  return {
    ...entity,
    spec: { ...entity.spec, ofCategories: [...ofCategories] },
  };
}

/** Each category's code with its own and those above it, from the top. */
export function categoryBranches(
  categories: readonly Category[],
): Map<string, string[]> {
  const parents = new Map(
    categories.map(({ code, parent }) => [code, parent?.ref]),
  );
  const branchOf = (code: string): string[] => {
    const parent = parents.get(code);
    return parent === undefined ? [code] : [...branchOf(parent), code];
  };
  return new Map(categories.map(({ code }) => [code, branchOf(code)]));
}
