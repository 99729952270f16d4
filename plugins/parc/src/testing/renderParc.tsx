import type { ReactElement } from 'react';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SWRConfig } from 'swr';
import { parcApiRef } from '../api';
import { rootRouteRef } from '../routes';
import type { FakeParc } from './FakeParc';

/**
 * Renders a page of Parc at a path against a fake API, with its texts in English; `language` says in which one its reader
 * has the names of records. Everything is permitted but what is denied.
 */
export function renderParc(
  element: ReactElement,
  options: {
    parc: FakeParc;
    path: string;
    denied?: readonly string[];
    language?: 'en' | 'fr';
  },
) {
  const { parc, path, denied = [], language = 'en' } = options;
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
        appLanguageApiRef,
        {
          getAvailableLanguages: () => ({ languages: ['en', 'fr'] }),
          setLanguage: () => {},
          getLanguage: () => ({ language }),
          language$: () => ({
            subscribe: () => ({ unsubscribe: () => {}, closed: false }),
            [Symbol.observable]() {
              return this;
            },
          }),
        },
      ],
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
