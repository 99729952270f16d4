import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { Asset } from '@parc/backstage-plugin-parc-common';
import { useLoaded, type Loaded } from '../loading';
import { entityRefOf } from './entityRefOf';

/** The catalog entity of an asset; `undefined` where there is none, or none that the reader may see. */
export function useAssetEntity(
  asset: Asset,
): Loaded<{ entity: Entity | undefined }> {
  const catalogApi = useApi(catalogApiRef);
  const ref = entityRefOf(asset);
  return useLoaded(ref, async () => ({
    entity: await catalogApi.getEntityByRef(ref),
  }));
}
