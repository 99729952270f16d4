export * from './useAction';
export * from './useLoaded';
export * from './useShared';
