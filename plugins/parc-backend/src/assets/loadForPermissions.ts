import type { Asset } from '@parc/backstage-plugin-parc-common';
import type { CategoryService } from '../models';
import { inOrder } from '../records';
import type { AuthorisedAsset } from './assetPermissionRules';
import type { AssetService } from './AssetService';

/** Loads assets by id or tag for the portal's own decisions, such as of its search; undefined for those not there. */
export async function loadForPermissions(
  assets: AssetService,
  categories: CategoryService,
  refs: readonly string[],
): Promise<Array<AuthorisedAsset | undefined>> {
  const { store } = assets.records;
  const found = (await store.find(store.knex, refs)) as unknown as Asset[];
  const rules = await categories.store.rules(
    store.knex,
    found.map(each => each.category.id),
  );
  const authorised = found.map(asset => ({
    ...asset,
    categoryPath: rules.get(asset.category.id)?.path.split('/') ?? [],
  }));
  return inOrder(authorised, refs);
}
