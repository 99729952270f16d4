export * from './answers';
export * from './ParcClient';
