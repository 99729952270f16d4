export * from './locationFields';
