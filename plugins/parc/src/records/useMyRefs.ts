import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useLoaded, type Loaded } from '../loading';

/** The reader, and everything that counts as theirs. */
export interface MyRefs {
  user: string;
  groups: string[];
  /** «Mine» is exactly the portal's own notion of it. */
  ownership: string[];
}

export function useMyRefs(): Loaded<MyRefs> {
  const identityApi = useApi(identityApiRef);
  return useLoaded('identity', async () => {
    const { userEntityRef, ownershipEntityRefs } =
      await identityApi.getBackstageIdentity();
    return {
      user: userEntityRef,
      groups: ownershipEntityRefs.filter(ref => ref !== userEntityRef),
      ownership: [...new Set([userEntityRef, ...ownershipEntityRefs])],
    };
  });
}
