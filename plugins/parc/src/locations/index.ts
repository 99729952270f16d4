export * from './LocationPage';
