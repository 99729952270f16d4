import { createRouteRef } from '@backstage/core-plugin-api';

/** Where Parc's pages begin. These references serve in both frontend systems. */
export const rootRouteRef = createRouteRef({ id: 'parc' });

/** The pages that have an entry of their own in the new system's menu. */
export const assetsRouteRef = createRouteRef({ id: 'parc-assets' });
export const myEquipmentRouteRef = createRouteRef({ id: 'parc-my-equipment' });
