import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  products,
  type Asset,
  type Installation,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { useMayNoun } from '../records';
import { usersOfSoftware } from './licenceQuestions';

/** So many products of a system are looked at for their licences. */
const mostProducts = 100;

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

/** What is installed on an asset now and is to be licensed. */
export function useLicensedSoftware(asset: Asset): Loaded<Installation[]> {
  const client = useApi(parcApiRef);
  return useLoaded(`licensed software of ${asset.id}`, async () => {
    const technical = client.assets.technical(asset.id);
    return (await technical.software({ licensing: 'licensed' })).items;
  });
}
