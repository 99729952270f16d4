import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useLoaded } from '../loading';

/** The reader's own entity reference; undefined until it is known. */
export function useMyself(): string | undefined {
  const identityApi = useApi(identityApiRef);
  return useLoaded(
    'identity',
    async () => (await identityApi.getBackstageIdentity()).userEntityRef,
  ).value;
}
