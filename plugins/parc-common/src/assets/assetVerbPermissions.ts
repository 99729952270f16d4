import {
  assetHandOutPermission,
  assetRetirePermission,
  assetUpdatePermission,
  type AssetPermission,
} from '../permissions';
import type { AssetVerb } from './assetLifeCycle';

/** Which permission each verb asks for. */
export const assetVerbPermissions: Readonly<
  Record<AssetVerb, AssetPermission>
> = {
  receive: assetUpdatePermission,
  'hand-out': assetHandOutPermission,
  'take-back': assetHandOutPermission,
  transfer: assetHandOutPermission,
  'send-to-repair': assetUpdatePermission,
  'return-from-repair': assetUpdatePermission,
  'report-lost': assetUpdatePermission,
  'report-found': assetUpdatePermission,
  retire: assetRetirePermission,
  dispose: assetRetirePermission,
};
