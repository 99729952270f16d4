import {
  assetKind,
  type Asset,
  type ParcClient,
} from '@parc/backstage-plugin-parc-common';
import type { ProjectedNoun } from './NounProjection';
import {
  assetIdAnnotation,
  categoryBranches,
  projectAsset,
  projectedFields,
} from './projectAsset';

/** How assets become entities. */
export function projectedAssets(
  parc: Pick<ParcClient, 'assets' | 'categories'>,
  filters: readonly string[],
): ProjectedNoun<Asset> {
  return {
    name: 'asset',
    plural: 'assets',
    kind: assetKind,
    idAnnotation: assetIdAnnotation,
    filters,
    fields: projectedFields,
    pageSize: 500,
    client: parc.assets,
    project: async assets => {
      const { items } = await parc.categories.list({ limit: 1_000 });
      const branches = categoryBranches(items);
      return assets.map(asset => {
        const code = asset.category.ref;
        return projectAsset(asset, branches.get(code) ?? [code]);
      });
    },
    shownOfOthers: {
      location: { field: 'path', filter: 'location' },
      model: { field: 'slug', filter: 'model' },
    },
  };
}
