export * from './metrics';
export * from './productFields';
