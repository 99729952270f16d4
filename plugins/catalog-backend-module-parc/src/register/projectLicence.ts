import type { Entity } from '@backstage/catalog-model';
import {
  licenceToEntity,
  type Licence,
  type LicenceDetails,
} from '@parc/backstage-plugin-parc-common';
import { asProjected } from './asProjected';

/** The id of the licence that an entity shows. */
export const licenceIdAnnotation = 'parc.dev/licence-id';

/** The fields of a licence that its entity shows: what it is of, and who and what has to do with it. Never its cost. */
export const projectedLicenceFields = [
  'number',
  'name',
  'product',
  'edition',
  'release',
  'type',
  'metric',
  'quantity',
  'unlimited',
  'end',
  'owner',
  'system',
  'dependencyOf',
  'allocated',
  'entityName',
] as const satisfies ReadonlyArray<keyof Licence>;

/** A licence as a thin entity, with those of its allocations that are given. Its product is shown by its name. */
export function projectLicence(
  licence: Licence,
  allocations: LicenceDetails['allocations'],
): Entity {
  const { product, id } = licence;
  // Whatever else was read of it stays out of the catalog.
  const shown = Object.fromEntries(
    projectedLicenceFields.map(field => [field, licence[field]]),
  ) as unknown as Licence;
  if (product) shown.product = { ...product, ref: product.name };
  return asProjected(licenceToEntity(shown, { prices: [], allocations }), {
    plural: 'licences',
    title: licence.name,
    annotation: licenceIdAnnotation,
    id,
  });
}
