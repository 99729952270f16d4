import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';

/** Stands for «some asset» where the question is whether the reader may do something at all. */
const someAsset = '*';

/** Whether the reader may do something that is not about one record. False until it is known. */
export function useMay(permission: BasicPermission): boolean {
  return usePermission({ permission }).allowed;
}

/** Whether the reader may do something with an asset, by its id; without one, with assets at all. */
export function useMayAsset(
  permission: ResourcePermission,
  id: string = someAsset,
): boolean {
  return usePermission({ permission, resourceRef: id }).allowed;
}
