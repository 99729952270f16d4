export * from './OverviewPage';
export * from './estate';
