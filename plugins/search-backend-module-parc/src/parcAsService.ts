import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ParcClient } from '@parc/backstage-plugin-parc-common';

/** Parc's API, asked as the search itself. */
export function parcAsService(portal: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ParcClient {
  return new ParcClient({
    discoveryApi: portal.discovery,
    fetchApi: { fetch: asService(portal.auth) },
  });
}

function asService(auth: AuthService): typeof fetch {
  return async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'parc',
    });
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}
