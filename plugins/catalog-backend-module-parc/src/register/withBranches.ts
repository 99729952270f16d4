import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isFromRegister, withoutProjection } from './asProjected';
import { assetIdAnnotation } from './projectAsset';

/**
 * An asset's entity with the branches by which permission rules find it: its location and those above it, and its
 * category. Those above its category only the register knows, and says of what it projects. No file may say any of
 * this, nor that it is a projection.
 */
export function withBranches(entity: Entity, location: LocationSpec): Entity {
  const { inLocations: _, ofCategories, ...said } = entity.spec ?? {};
  const isProjected = isFromRegister(location);
  const { type } = said;
  return {
    ...(isProjected ? entity : withoutProjection(entity, assetIdAnnotation)),
    spec: {
      ...said,
      ...branch('inLocations', locationBranch(said.location)),
      ...branch(
        'ofCategories',
        isProjected ? ofCategories : typeof type === 'string' && [type],
      ),
    },
  };
}

function branch(key: string, values: JsonValue | undefined): JsonObject {
  return Array.isArray(values) && values.length ? { [key]: values } : {};
}

/** `PAR/SIEGE/2` → `PAR`, `PAR/SIEGE`, `PAR/SIEGE/2`. */
function locationBranch(location: JsonValue | undefined): string[] {
  if (typeof location !== 'string') return [];
  const codes = location.split('/');
  return codes.map((_, index) => codes.slice(0, index + 1).join('/'));
}
