export * from './parcApiRef';
