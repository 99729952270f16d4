import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import { Permission } from '@backstage/plugin-permission-common';
import {
  assetCreatePermission,
  assetHandOutPermission,
  assetReadPermission,
  assetUpdatePermission,
  importPermission,
  parcAccessPermission,
  parcInventoryManagePermission,
} from '@parc/backstage-plugin-parc-common';
import { Role } from './roles';

const TECHNICIAN_MAY = [
  assetCreatePermission,
  assetUpdatePermission,
  assetHandOutPermission,
  parcInventoryManagePermission,
  importPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
].map(permission => permission.name);

/** Read by an employee too, but only what is theirs: see {@link ownThingsOnly}. */
const READ_BY_OWNER = [assetReadPermission, catalogEntityReadPermission].map(
  permission => permission.name,
);

/** What a role answers to a permission: of everything, of what is one's own, or not at all. */
export type Grant = 'all' | 'own' | 'none';

/** The example policy's table of roles. A permission that it does not know is granted as little as possible. */
export const rolePermissions: Record<Role, (permission: Permission) => Grant> =
  {
    fleetManager: () => 'all',

    technician: permission =>
      isRead(permission) || TECHNICIAN_MAY.includes(permission.name)
        ? 'all'
        : 'none',

    auditor: permission => (isRead(permission) ? 'all' : 'none'),

    employee: permission => {
      if (permission.name === parcAccessPermission.name) {
        return 'all';
      }
      return READ_BY_OWNER.includes(permission.name) ? 'own' : 'none';
    },
  };

function isRead(permission: Permission): boolean {
  return permission.attributes.action === 'read';
}
