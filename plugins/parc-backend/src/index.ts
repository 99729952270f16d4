/**
 * The backend of Parc: stores, services, routes and migrations.
 *
 * @packageDocumentation
 */
export { parcPlugin as default } from './plugin';
export {
  readinessServiceFactory,
  readinessServiceRef,
  type Readiness,
  type ReadinessCheck,
} from './http/readiness';
export {
  assetResourceRef,
  inLocation,
  isAssignedTo,
  isOwnedBy,
  ofCategory,
} from './assets';
