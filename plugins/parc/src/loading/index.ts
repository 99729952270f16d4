export * from './useAction';
export * from './useLoaded';
export * from './usePolling';
export * from './useShared';
