export * from './QuickFind';
export * from './QuickFindButton';
