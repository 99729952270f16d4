import { models } from '@parc/backstage-plugin-parc-common';
import {
  createRecords,
  referencePermissions,
  type Ground,
  type RecordService,
} from '../records';

/** Models have no rules beyond their field list. */
export function createModels(ground: Ground): RecordService {
  return createRecords(ground, models, { permissions: referencePermissions });
}
