import { useCallback } from 'react';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';

/** Renews the portal's cookie for Parc, with which a plain link is opened: a link carries no token. */
export function useCookie(): () => Promise<void> {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  return useCallback(async () => {
    const baseUrl = await discoveryApi.getBaseUrl('parc');
    await fetchApi.fetch(`${baseUrl}/.backstage/auth/v1/cookie`, {
      credentials: 'include',
    });
  }, [discoveryApi, fetchApi]);
}
