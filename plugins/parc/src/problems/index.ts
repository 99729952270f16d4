export * from './ProblemsPage';
