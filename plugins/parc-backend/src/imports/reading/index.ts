export * from './inspectFile';
