import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  products,
  type SoftwareInstallation,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { useMayNoun } from '../records';
import { usersOfSoftware } from './licenceQuestions';

/** So many products of a system are looked at for their licences. */
const mostProducts = 100;

/** So many installations are looked at for products: more than a machine has of them. */
const mostInstallations = 1_000;

/** The codes of the products that the catalog knows as an entity or as a part of it. */
export function useProductsOf(entity: Entity): Loaded<string[]> {
  const client = useApi(parcApiRef).noun(products);
  const mayRead = useMayNoun(products.plural, 'read');
  return useLoaded(
    `products of ${mayRead} ${stringifyEntityRef(entity)}`,
    async () => {
      if (!mayRead) return [];
      const { items } = await client.list({
        query: JSON.stringify({ entity: { $in: usersOfSoftware(entity) } }),
        limit: mostProducts,
        totalItems: 'exclude',
        fields: 'code',
      });
      return items.map(({ code }) => String(code));
    },
  );
}

/** What is installed on an asset now. */
export function useSoftwareOn(asset: string): Loaded<SoftwareInstallation[]> {
  const client = useApi(parcApiRef);
  return useLoaded(`software of ${asset}`, async () => {
    const params = { asset, limit: mostInstallations };
    return (await client.software.installations(params)).items;
  });
}
