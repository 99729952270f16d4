export * from './OutboxBar';
export * from './OutboxProvider';
export * from './PendingWork';
export { isPassing } from './sendWork';
export * from './useOutbox';
