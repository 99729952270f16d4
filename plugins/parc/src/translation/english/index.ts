export * from './entity';
export * from './attachments';
export * from './fields';
export * from './lifeCycle';
export * from './pages';
export * from './personalData';
export * from './records';
export * from './views';
