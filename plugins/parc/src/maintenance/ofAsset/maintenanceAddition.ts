import type { AssetAddition } from '../../assets';
import { AssetMaintenance } from './AssetMaintenance';

/** What maintenance adds to the page of an asset: when it is due, and what was done to it. */
export const maintenanceAddition: AssetAddition = { Details: AssetMaintenance };
