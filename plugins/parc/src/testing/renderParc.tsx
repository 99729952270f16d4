import type { ReactElement } from 'react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SWRConfig } from 'swr';
import { parcApiRef } from '../api';
import { rootRouteRef } from '../routes';
import type { FakeParc } from './FakeParc';

/** Renders a page of Parc at a path, in English, against a fake API. Everything is permitted but what is denied. */
export function renderParc(
  element: ReactElement,
  options: { parc: FakeParc; path: string; denied?: readonly string[] },
) {
  const { parc, path, denied = [] } = options;
  // What was permitted in the test before is no answer here.
  const fresh = (
    <SWRConfig value={{ provider: () => new Map() }}>{element}</SWRConfig>
  );
  return renderInTestApp(fresh, {
    initialRouteEntries: [path],
    mountPath: '/parc/assets/*',
    mountedRoutes: {
      '/parc': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [
      [parcApiRef, parc.client],
      mockApis.storage(),
      [
        permissionApiRef,
        {
          authorize: async ({ permission }) => ({
            result: denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          }),
        },
      ],
      [
        catalogApiRef,
        {
          getEntitiesByRefs: async () => ({ items: [] }),
          queryEntities: async () => ({
            items: [],
            totalItems: 0,
            pageInfo: {},
          }),
        },
      ],
    ],
  });
}
