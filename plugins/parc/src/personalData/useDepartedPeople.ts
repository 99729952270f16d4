import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import type { DepartedPerson } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

/** A person who left, with the plain link to what is kept about them. */
export interface DepartedPersonWithLink extends DepartedPerson {
  dataUrl: string;
}

/** Who left and is still named. The portal's cookie for Parc, renewed here, lets the links through. */
export function useDepartedPeople(): Loaded<DepartedPersonWithLink[]> {
  const client = useApi(parcApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  return useLoaded('departed people', async () => {
    const { items } = await client.departedPeople();
    const baseUrl = await discoveryApi.getBaseUrl('parc');
    // Without it the links fail, and the list is still of use.
    await fetchApi
      .fetch(`${baseUrl}/.backstage/auth/v1/cookie`, { credentials: 'include' })
      .catch(() => undefined);
    return Promise.all(
      items.map(async each => ({
        ...each,
        dataUrl: await client.personalDataUrl(each.person),
      })),
    );
  });
}
