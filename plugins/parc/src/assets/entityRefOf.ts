import type { Asset } from '@parc/backstage-plugin-parc-common';

/** The catalog entity of an asset: of its file, or the one that stands for it when it is kept in the portal. */
export function entityRefOf(
  asset: Pick<Asset, 'gitEntity' | 'entityName'>,
): string {
  return asset.gitEntity ?? `hardwareasset:default/${asset.entityName}`;
}
