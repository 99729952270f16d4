import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import { Permission } from '@backstage/plugin-permission-common';
import {
  allocationManagePermission,
  allocationPermissions,
  allocationReadPermission,
  assetCreatePermission,
  assetHandOutPermission,
  assetReadPermission,
  assetUpdatePermission,
  changeCreatePermission,
  changePermissions,
  importPermission,
  licencePermissions,
  licenceRevealPermission,
  parcAccessPermission,
  parcInventoryManagePermission,
  parcSoftwareManagePermission,
  workOrderWorkPermission,
} from '@parc/backstage-plugin-parc-common';
import { Role } from './roles';

/** Everything of software and licences, keys too. */
const LICENCE_MANAGER_MAY = [
  parcSoftwareManagePermission,
  ...licencePermissions,
  ...allocationPermissions,
  importPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
].map(permission => permission.name);

const TECHNICIAN_MAY = [
  assetCreatePermission,
  assetUpdatePermission,
  assetHandOutPermission,
  parcInventoryManagePermission,
  allocationManagePermission,
  workOrderWorkPermission,
  importPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
].map(permission => permission.name);

/** Read by an employee too, but only what is theirs: see {@link ownThingsOnly}. */
const READ_BY_OWNER = [
  assetReadPermission,
  allocationReadPermission,
  catalogEntityReadPermission,
].map(permission => permission.name);

/** Changes are read when they are not confidential, and done by those whom they name: see {@link ownThingsOnly}. */
const OF_CHANGES = changePermissions.map(permission => permission.name);

/** What a role answers to a permission: of everything, of what is one's own, or not at all. */
export type Grant = 'all' | 'own' | 'none';

/** The example policy's table of roles. A permission that it does not know is granted as little as possible. */
export const rolePermissions: Record<Role, (permission: Permission) => Grant> =
  {
    fleetManager: () => 'all',

    licenceManager: permission =>
      ofChanges(permission) ??
      (isRead(permission) || LICENCE_MANAGER_MAY.includes(permission.name)
        ? 'all'
        : 'none'),

    technician: permission =>
      ofChanges(permission) ??
      (isRead(permission) || TECHNICIAN_MAY.includes(permission.name)
        ? 'all'
        : 'none'),

    auditor: permission => (isRead(permission) ? 'all' : 'none'),

    employee: permission => {
      if (permission.name === parcAccessPermission.name) {
        return 'all';
      }
      return (
        ofChanges(permission) ??
        (READ_BY_OWNER.includes(permission.name) ? 'own' : 'none')
      );
    },
  };

/** Anybody who sees Parc may raise a change. */
function ofChanges({ name }: Permission): Grant | undefined {
  if (name === changeCreatePermission.name) return 'all';
  return OF_CHANGES.includes(name) ? 'own' : undefined;
}

/** To see a key is more than to read. */
function isRead({ name, attributes }: Permission): boolean {
  return attributes.action === 'read' && name !== licenceRevealPermission.name;
}
