import {
  isResourcePermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  allocationManagePermission,
  allocationReadPermission,
  changeCreatePermission,
  changeReadPermission,
  changeUpdatePermission,
  licenceCreatePermission,
  licenceEndPermission,
  licenceReadPermission,
  licenceUpdatePermission,
  parcAccessPermission,
  parcAdministerPermission,
  parcCalendarManagePermission,
  parcCalendarReadPermission,
  parcChangeManagePermission,
  parcMaintenancePlanPermission,
  parcMaintenanceReadPermission,
  parcReferenceReadPermission,
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  workOrderReadPermission,
  workOrderWorkPermission,
} from '@parc/backstage-plugin-parc-common';

/** What is done with a record of a noun that has no verbs. */
export type RecordDeed = 'read' | 'create' | 'update' | 'delete';

type Permissions = Readonly<Record<RecordDeed, Permission>>;

function managedBy(read: Permission, manage: Permission): Permissions {
  return { read, create: manage, update: manage, delete: manage };
}

const reference = managedBy(
  parcReferenceReadPermission,
  parcAdministerPermission,
);

const software = managedBy(
  parcSoftwareReadPermission,
  parcSoftwareManagePermission,
);

const calendar = managedBy(
  parcCalendarReadPermission,
  parcCalendarManagePermission,
);

const byPlural: Readonly<Record<string, Permissions>> = {
  products: software,
  positions: software,
  calendars: calendar,
  windows: calendar,
  'maintenance-plans': managedBy(
    parcMaintenanceReadPermission,
    parcMaintenancePlanPermission,
  ),
  'work-orders': {
    read: workOrderReadPermission,
    create: parcMaintenancePlanPermission,
    update: workOrderWorkPermission,
    delete: parcMaintenancePlanPermission,
  },
  changes: {
    read: changeReadPermission,
    create: changeCreatePermission,
    update: changeUpdatePermission,
    delete: parcChangeManagePermission,
  },
  'change-models': managedBy(parcAccessPermission, parcChangeManagePermission),
  allocations: managedBy(allocationReadPermission, allocationManagePermission),
  licences: {
    read: licenceReadPermission,
    create: licenceCreatePermission,
    update: licenceUpdatePermission,
    delete: licenceEndPermission,
  },
};

/**
 * Whether the reader may do something with the records of a noun; with a licence, an allocation or a work order, by its
 * id, or at all. Assets have verbs, and are asked for one by one.
 */
export function useMayNoun(
  plural: string,
  deed: RecordDeed,
  id: string = '*',
): boolean {
  const permission = (byPlural[plural] ?? reference)[deed];
  return usePermission(
    isResourcePermission(permission)
      ? { permission, resourceRef: id }
      : { permission },
  ).allowed;
}
