import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-node';
import { projectedAnnotation } from '@parc/backstage-plugin-parc-common';

/** The kind of location that an entity of the register has: no file. */
export const registerLocationType = 'parc';

/** The entity of a record, marked as one that shows the register and declares nothing. */
export function asProjected(
  entity: Entity,
  record: { plural: string; title: string; annotation: string; id: string },
): Entity {
  const location = `${registerLocationType}:${record.plural}`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      namespace: 'default',
      title: record.title,
      annotations: {
        [ANNOTATION_LOCATION]: `${location}/${record.id}`,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [projectedAnnotation]: 'true',
        [record.annotation]: record.id,
      },
    },
  };
}

/** Whether the register gave an entity, and not a file. */
export function isFromRegister(location: LocationSpec): boolean {
  return location.type === registerLocationType;
}

/** An entity without the marks of a projection: no file may say that it is one. */
export function withoutProjection(
  entity: Entity,
  idAnnotation: string,
): Entity {
  if (!entity.metadata.annotations) return entity;
  const {
    [projectedAnnotation]: _projected,
    [idAnnotation]: _id,
    ...annotations
  } = entity.metadata.annotations;
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
