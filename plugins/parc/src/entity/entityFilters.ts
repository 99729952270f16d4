import type { Entity } from '@backstage/catalog-model';

/** Says at which place of Parc's tree something stands: the path of its codes, such as `PAR/HQ`. */
export const locationAnnotation = 'parc.dev/location';

const isKind =
  (...kinds: string[]) =>
  (entity: Entity): boolean =>
    kinds.includes(entity.kind.toLocaleLowerCase('en-US'));

/** One of Parc's own kinds. */
export function isParcEntity(entity: Entity): boolean {
  return entity.apiVersion === 'parc.dev/v1';
}

/** An entity that stands for an asset of the register. */
export const isParcAsset = isKind('hardwareasset');

/** An entity that stands for a licence of the register. */
export const isParcLicence = isKind('licence');

/** An entity that stands for a maintenance plan of the register. */
export const isParcPlan = isKind('maintenanceplan');

/** One of Parc's kinds of which the register has no record yet: there is only what its file says. */
export function isDeclaredOnly(entity: Entity): boolean {
  const isRecord = [isParcAsset, isParcLicence, isParcPlan].some(is =>
    is(entity),
  );
  return isParcEntity(entity) && !isRecord;
}

/** Somebody who may have equipment. */
export const isEquipmentUser = isKind('user');

/** A team that may have equipment. */
export const isEquipmentGroup = isKind('group');

/** Something that stands for a place: {@link locationAnnotation} says which. */
export function isParcPlace(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[locationAnnotation]);
}

/** What changes are planned on: systems, components, assets and the groups that answer for them. */
export const isChanged = isKind(
  'system',
  'component',
  'hardwareasset',
  'group',
);

/** What assets belong to. */
export const isSystem = isKind('system');

/** Something that runs on hardware; a place does not, though it may be a Resource. */
export function isRunOnHardware(entity: Entity): boolean {
  return (
    isKind('system', 'component', 'resource', 'api')(entity) &&
    !isParcPlace(entity)
  );
}
