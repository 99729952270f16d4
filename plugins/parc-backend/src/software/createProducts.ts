import {
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  products,
} from '@parc/backstage-plugin-parc-common';
import { createRecords, type Ground, type RecordService } from '../records';

/** Products are to be licensed unless said otherwise. */
export function createProducts(ground: Ground): RecordService {
  return createRecords(ground, products, {
    permissions: {
      read: parcSoftwareReadPermission,
      create: parcSoftwareManagePermission,
      update: parcSoftwareManagePermission,
      remove: parcSoftwareManagePermission,
    },
    complete: async (_trx, drafts) => {
      for (const { after } of drafts) after.licensing ??= 'licensed';
    },
  });
}
