export * from './quickFind';
