import {
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  products,
} from '@parc/backstage-plugin-parc-common';
import { createRecords, type Ground, type RecordService } from '../records';

/** Products have no rules beyond their field list. */
export function createProducts(ground: Ground): RecordService {
  return createRecords(ground, products, {
    permissions: {
      read: parcSoftwareReadPermission,
      create: parcSoftwareManagePermission,
      update: parcSoftwareManagePermission,
      remove: parcSoftwareManagePermission,
    },
  });
}
