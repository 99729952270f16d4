import type { InventoryFinding } from '@parc/backstage-plugin-parc-common';

/** The references of the assets that a finding names beside its own. */
export function fittingAssets({ params }: InventoryFinding): string[] {
  const { assets } = params;
  return Array.isArray(assets)
    ? assets.filter((each): each is string => typeof each === 'string')
    : [];
}
