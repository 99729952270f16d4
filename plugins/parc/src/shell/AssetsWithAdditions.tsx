import { AssetAdditionsProvider, AssetRoutes } from '../assets';
import { assetAdditions } from '../assetAdditions';

/** The pages of assets, with what the other features add to them. */
export const AssetsWithAdditions = () => (
  <AssetAdditionsProvider additions={assetAdditions}>
    <AssetRoutes />
  </AssetAdditionsProvider>
);
