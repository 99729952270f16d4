import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type on which the rules of assets are written. */
export const RESOURCE_TYPE_ASSET = 'parc-asset';

/** The resource type on which the rules of work orders are written. */
export const RESOURCE_TYPE_WORK_ORDER = 'parc-work-order';

/** The resource type on which the rules of changes are written. */
export const RESOURCE_TYPE_CHANGE = 'parc-change';

/** The resource types on which the rules of licences and of allocations are written. */
export const RESOURCE_TYPE_LICENCE = 'parc-licence';
export const RESOURCE_TYPE_ALLOCATION = 'parc-allocation';

/** To see Parc at all: its menu and its pages. What they show is decided by the others. */
export const parcAccessPermission = createPermission({
  name: 'parc.access',
  attributes: { action: 'read' },
});

/** To read locations, suppliers, categories and models. */
export const parcReferenceReadPermission = createPermission({
  name: 'parc.reference.read',
  attributes: { action: 'read' },
});

/** To read what is wrong with files in git. */
export const parcProblemReadPermission = createPermission({
  name: 'parc.problem.read',
  attributes: { action: 'read' },
});

/** To read the feed of all changes. For services and administrators: it is not narrowed by rules. */
export const parcFeedReadPermission = createPermission({
  name: 'parc.feed.read',
  attributes: { action: 'read' },
});

/** To change locations, suppliers, categories, models and numbering, and to answer the retirement brake. */
export const parcAdministerPermission = createPermission({
  name: 'parc.administer',
  attributes: { action: 'update' },
});

/** To read who left and is still named, and all that is kept about a person. */
export const parcPersonalDataReadPermission = createPermission({
  name: 'parc.personal-data.read',
  attributes: { action: 'read' },
});

/** To erase a person from assets and history. */
export const parcPersonalDataErasePermission = createPermission({
  name: 'parc.personal-data.erase',
  attributes: { action: 'delete' },
});

/** To read what agents sent, which agents there are, and what came up that a person should look at. */
export const parcInventoryReadPermission = createPermission({
  name: 'parc.inventory.read',
  attributes: { action: 'read' },
});

/** To replay inventories, change the rules, decide about discovered machines, and download what an agent sent. */
export const parcInventoryManagePermission = createPermission({
  name: 'parc.inventory.manage',
  attributes: { action: 'update' },
});

/** To import files. What a file may create and change is decided by the permissions of its records. */
export const importPermission = createPermission({
  name: 'parc.import.run',
  attributes: { action: 'update' },
});

export const assetReadPermission = createPermission({
  name: 'parc.asset.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ASSET,
});

/** To create assets; its conditions are asked of the asset as it would be. */
export const assetCreatePermission = createPermission({
  name: 'parc.asset.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_ASSET,
});

/** To change fields, receive, send to repair, report lost and found. */
export const assetUpdatePermission = createPermission({
  name: 'parc.asset.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ASSET,
});

/** To hand out, take back and transfer. */
export const assetHandOutPermission = createPermission({
  name: 'parc.asset.hand-out',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ASSET,
});

/** To retire, dispose of, delete and restore. */
export const assetRetirePermission = createPermission({
  name: 'parc.asset.retire',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_ASSET,
});

export const assetPermissions = [
  assetReadPermission,
  assetCreatePermission,
  assetUpdatePermission,
  assetHandOutPermission,
  assetRetirePermission,
] as const;
export type AssetPermission = (typeof assetPermissions)[number];

/** To read products, what agents found, installations and licence positions. */
export const parcSoftwareReadPermission = createPermission({
  name: 'parc.software.read',
  attributes: { action: 'read' },
});

/** To change products and the rules that recognise them, and to report usage. */
export const parcSoftwareManagePermission = createPermission({
  name: 'parc.software.manage',
  attributes: { action: 'update' },
});

export const licenceReadPermission = createPermission({
  name: 'parc.licence.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_LICENCE,
});

export const licenceCreatePermission = createPermission({
  name: 'parc.licence.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_LICENCE,
});

/** To change licences, to renew them and to enter keys. */
export const licenceUpdatePermission = createPermission({
  name: 'parc.licence.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_LICENCE,
});

/** To let licences lapse, terminate, delete and restore them. */
export const licenceEndPermission = createPermission({
  name: 'parc.licence.end',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_LICENCE,
});

/** To see a licence's keys. Each time is in the audit log. */
export const licenceRevealPermission = createPermission({
  name: 'parc.licence.reveal',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_LICENCE,
});

export const licencePermissions = [
  licenceReadPermission,
  licenceCreatePermission,
  licenceUpdatePermission,
  licenceEndPermission,
  licenceRevealPermission,
] as const;

export const allocationReadPermission = createPermission({
  name: 'parc.allocation.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ALLOCATION,
});

/** To give licences out, take them back and move them. */
export const allocationManagePermission = createPermission({
  name: 'parc.allocation.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ALLOCATION,
});

export const allocationPermissions = [
  allocationReadPermission,
  allocationManagePermission,
] as const;

/** To read business hours, holidays, maintenance windows and freezes. */
export const parcCalendarReadPermission = createPermission({
  name: 'parc.calendar.read',
  attributes: { action: 'read' },
});

/** To change calendars and windows. */
export const parcCalendarManagePermission = createPermission({
  name: 'parc.calendar.manage',
  attributes: { action: 'update' },
});

/** To read maintenance plans, what is due and what was done in time. */
export const parcMaintenanceReadPermission = createPermission({
  name: 'parc.maintenance.read',
  attributes: { action: 'read' },
});

/** To change maintenance plans, and to create, assign, move, release, skip and cancel work orders. */
export const parcMaintenancePlanPermission = createPermission({
  name: 'parc.maintenance.plan',
  attributes: { action: 'update' },
});

export const workOrderReadPermission = createPermission({
  name: 'parc.work-order.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_WORK_ORDER,
});

/** To do what work orders ask for: begin, answer their checklists, wait, close and reopen; and to add notes and files. */
export const workOrderWorkPermission = createPermission({
  name: 'parc.work-order.work',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_WORK_ORDER,
});

export const workOrderPermissions = [
  workOrderReadPermission,
  workOrderWorkPermission,
] as const;

export const changeReadPermission = createPermission({
  name: 'parc.change.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CHANGE,
});

/** To raise changes; its conditions are asked of the change as it would be. */
export const changeCreatePermission = createPermission({
  name: 'parc.change.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CHANGE,
});

/** To write changes and their tasks, to submit, revise and cancel them, and to say whether the return was obtained. */
export const changeUpdatePermission = createPermission({
  name: 'parc.change.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHANGE,
});

/** To begin, finish and back out changes, and to do their tasks. */
export const changeImplementPermission = createPermission({
  name: 'parc.change.implement',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHANGE,
});

/** To approve and to refuse what one is asked about. */
export const changeApprovePermission = createPermission({
  name: 'parc.change.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHANGE,
});

export const changePermissions = [
  changeReadPermission,
  changeCreatePermission,
  changeUpdatePermission,
  changeImplementPermission,
  changeApprovePermission,
] as const;

/** To close changes, to let them go on in spite of conflicts, to keep their models, and to hold the CAB. */
export const parcChangeManagePermission = createPermission({
  name: 'parc.change.manage',
  attributes: { action: 'update' },
});

export const parcPermissions = [
  parcAccessPermission,
  parcReferenceReadPermission,
  parcProblemReadPermission,
  parcFeedReadPermission,
  parcAdministerPermission,
  parcPersonalDataReadPermission,
  parcPersonalDataErasePermission,
  parcInventoryReadPermission,
  parcInventoryManagePermission,
  importPermission,
  parcSoftwareReadPermission,
  parcSoftwareManagePermission,
  parcCalendarReadPermission,
  parcCalendarManagePermission,
  parcMaintenanceReadPermission,
  parcMaintenancePlanPermission,
  ...workOrderPermissions,
  ...changePermissions,
  parcChangeManagePermission,
  ...assetPermissions,
  ...licencePermissions,
  ...allocationPermissions,
];
