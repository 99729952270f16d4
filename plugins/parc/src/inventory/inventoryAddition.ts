import type { AssetAddition } from '../assets';
import { AssetNotice } from './technical/AssetNotice';
import { FieldNote } from './technical/FieldNote';
import { technicalTabs } from './technical/technicalTabs';

/** What inventory adds to the page of an asset. */
export const inventoryAddition: AssetAddition = {
  tabs: technicalTabs,
  Notice: AssetNotice,
  FieldNote,
};
