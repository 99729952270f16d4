/**
 * The pages of Parc. The default export is the plugin for Backstage's new frontend system; portals on the old
 * one take `./legacy`.
 *
 * @packageDocumentation
 */
export { parcPlugin as default } from './plugin';
export { parcApiRef } from './api';
export { rootRouteRef } from './routes';
export { parcTranslationRef } from './translation';
