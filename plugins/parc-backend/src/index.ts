/**
 * The backend of Parc: stores, services, routes and migrations.
 *
 * @packageDocumentation
 */
export { parcPlugin as default } from './plugin';
export {
  assetResourceRef,
  inLocation,
  isAssignedTo,
  isOwnedBy,
  ofCategory,
} from './assets';
