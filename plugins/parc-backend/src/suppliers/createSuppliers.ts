import { suppliers } from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  referencePermissions,
  type Ground,
  type RecordService,
} from '../records';

/** Suppliers have no rules beyond their field list. */
export function createSuppliers(ground: Ground): RecordService {
  return createRecords(ground, suppliers, {
    permissions: referencePermissions,
  });
}
