import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';

/** Stands for «some record» where the question is whether the reader may do something at all. */
const someRecord = '*';

/** Whether the reader may do something that is not about one record. False until it is known. */
export function useMay(permission: BasicPermission): boolean {
  return usePermission({ permission }).allowed;
}

/** Whether the reader may do something with a record, by its id; without one, with records of its kind at all. */
export function useMayRecord(
  permission: ResourcePermission,
  id: string = someRecord,
): boolean {
  return usePermission({ permission, resourceRef: id }).allowed;
}
