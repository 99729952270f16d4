export * from './ParcPage';
