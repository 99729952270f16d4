import type { AssetStatus } from '../assets';

/**
 * What is on such an asset is not used and needs no licence, and neither is what is on a deleted one. All others
 * count, those in stock and in repair too: the software is on them.
 */
export const statusesThatDoNotCount = [
  'lost',
  'retired',
  'disposed',
] as const satisfies readonly AssetStatus[];
