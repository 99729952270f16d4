export * from './useAction';
export * from './useLoaded';
