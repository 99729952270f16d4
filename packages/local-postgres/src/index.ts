export { LocalPostgresError } from './LocalPostgresError';
export type { PostgresMajor } from './findBinaries';
export { startLocalPostgres } from './startLocalPostgres';
export type { LocalPostgres, LocalPostgresOptions } from './startLocalPostgres';
export { startThrowawayPostgres } from './startThrowawayPostgres';
