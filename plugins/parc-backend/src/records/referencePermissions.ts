import {
  parcAdministerPermission,
  parcReferenceReadPermission,
} from '@parc/backstage-plugin-parc-common';
import type { RecordRules } from './RecordRules';

/** Locations, suppliers, categories and models: read by those who work with them, changed by administrators. */
export const referencePermissions: RecordRules['permissions'] = {
  read: parcReferenceReadPermission,
  create: parcAdministerPermission,
  update: parcAdministerPermission,
  remove: parcAdministerPermission,
};
