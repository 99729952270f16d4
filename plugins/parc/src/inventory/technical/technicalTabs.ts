import type { AssetTab } from '../../assets';
import { HardwareTab } from './HardwareTab';
import { NetworkTab } from './NetworkTab';
import { SecurityTab } from './SecurityTab';
import { SoftwareTab } from './SoftwareTab';
import { TimelineTab } from './TimelineTab';

/** The technical side of an asset, in the order of its tabs. */
export const technicalTabs: readonly AssetTab[] = [
  { name: 'hardware', Content: HardwareTab },
  { name: 'software', Content: SoftwareTab },
  { name: 'network', Content: NetworkTab },
  { name: 'security', Content: SecurityTab },
  { name: 'timeline', Content: TimelineTab },
];
