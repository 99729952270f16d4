import type { AssetAddition } from './assets';
import { inventoryAddition } from './inventory';
import { licenceAddition } from './licences';
import { maintenanceAddition, orderAddition } from './maintenance';

/** What later features add to the page of an asset, in the order of its tabs. */
export const assetAdditions: readonly AssetAddition[] = [
  licenceAddition,
  maintenanceAddition,
  orderAddition,
  inventoryAddition,
];
