import type { Entity } from '@backstage/catalog-model';
import {
  changeToEntity,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { asProjected } from './asProjected';

/** The id of the change that an entity shows. */
export const changeIdAnnotation = 'parc.dev/change-id';

/** The fields of a change that its entity shows: what is done when on what, who has to do with it, and other changes. */
export const projectedChangeFields = [
  'title',
  'type',
  'status',
  'owner',
  'category',
  'items',
  'windowStart',
  'windowEnd',
  'raisedBy',
  'onBehalfOf',
  'buildBy',
  'testBy',
  'releaseBy',
  'parent',
  'dependsOn',
  'blocks',
  'entityName',
] as const satisfies ReadonlyArray<keyof Change>;

/** A change as a thin entity: neither its reasons nor its risks. */
export function projectChange(change: Change): Entity {
  // Whatever else was read of it stays out of the catalog.
  const shown = Object.fromEntries(
    projectedChangeFields.map(field => [field, change[field]]),
  ) as unknown as Change;
  return asProjected(changeToEntity(shown), {
    plural: 'changes',
    title: change.title,
    annotation: changeIdAnnotation,
    id: change.id,
  });
}
