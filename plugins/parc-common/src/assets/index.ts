export * from './assetDocument';
export * from './assetFields';
export * from './assetLifeCycle';
export * from './assetVerbs';
export * from './assetYaml';
export * from './serial';
export * from './assetVerbPermissions';
export * from './postureLooks';
