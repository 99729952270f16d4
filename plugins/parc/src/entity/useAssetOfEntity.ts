import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Asset, ParcClient } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { entityRefOf } from '../assets';
import { useShared, type Loaded } from '../loading';

/** The asset of the entity in sight, once for all cards; without one it does not exist or may not be seen. */
export function useAssetOfEntity(): Loaded<{ asset?: Asset }> {
  const { entity } = useEntity();
  const client = useApi(parcApiRef);
  return useShared(client, `asset of ${stringifyEntityRef(entity)}`, () =>
    findAsset(client, entity),
  );
}

async function findAsset(
  client: ParcClient,
  entity: Entity,
): Promise<{ asset?: Asset }> {
  const { items } = await client.assets.list({
    query: JSON.stringify({ entityName: entity.metadata.name.toLowerCase() }),
    limit: 1,
    totalItems: 'exclude',
  });
  // A file of the same name in another namespace is not this asset.
  const asset = items.find(
    each => entityRefOf(each) === stringifyEntityRef(entity),
  );
  return { asset };
}
