export * from './useMay';
