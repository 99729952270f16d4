export { registerAssetActions } from './assetActions';
