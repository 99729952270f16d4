import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { useCookie } from '../records';

/** The addresses of the downloads of an import, once the portal's cookie lets them through. */
export function useImportFiles(
  id: string,
): Loaded<{ result: string; failed: string }> {
  const client = useApi(parcApiRef).imports;
  const renewCookie = useCookie();
  return useLoaded(`files ${id}`, async () => {
    await renewCookie();
    return {
      result: await client.fileUrl(id, 'result'),
      failed: await client.fileUrl(id, 'failed'),
    };
  });
}
