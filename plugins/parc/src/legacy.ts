/**
 * The pages of Parc for portals on Backstage's old frontend system:
 * `<Route path="/parc" element={<ParcPage />} />`.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ParcClient } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from './api';
import { rootRouteRef } from './routes';

export const parcPlugin = createPlugin({
  id: 'parc',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: parcApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ParcClient(options),
    }),
  ],
});

/** All pages of Parc. */
export const ParcPage = parcPlugin.provide(
  createRoutableExtension({
    name: 'ParcPage',
    component: () => import('./shell').then(({ ParcPage: Page }) => Page),
    mountPoint: rootRouteRef,
  }),
);

export { parcApiRef } from './api';
export { parcTranslationRef } from './translation';
