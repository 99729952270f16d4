export * from './entity';
export * from './fields';
export * from './lifeCycle';
export * from './pages';
export * from './personalData';
export * from './records';
