export * from './ViewsMenu';
