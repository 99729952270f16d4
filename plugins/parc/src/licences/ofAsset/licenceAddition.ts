import type { AssetAddition } from '../../assets';
import { AssetLicences } from './AssetLicences';

/** What licences add to the page of an asset. */
export const licenceAddition: AssetAddition = { Details: AssetLicences };
