import { createRouteRef } from '@backstage/core-plugin-api';

/** Where Parc's pages begin. The reference serves in both frontend systems. */
export const rootRouteRef = createRouteRef({ id: 'parc' });
