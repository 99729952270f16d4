import {
  allocationManagePermission,
  licenceCreatePermission,
  licenceEndPermission,
  licenceRevealPermission,
  licenceUpdatePermission,
} from '@parc/backstage-plugin-parc-common';
import { useMayRecord } from '../permissions';

/** What the reader may do with a licence; without an id, with licences at all. */
export interface LicenceAbilities {
  mayCreate: boolean;
  mayUpdate: boolean;
  mayEnd: boolean;
  mayReveal: boolean;
  /** With any allocation: of which licence it is does not matter to the permission. */
  mayAllocate: boolean;
}

export function useLicenceAbilities(id?: string): LicenceAbilities {
  return {
    mayCreate: useMayRecord(licenceCreatePermission),
    mayUpdate: useMayRecord(licenceUpdatePermission, id),
    mayEnd: useMayRecord(licenceEndPermission, id),
    mayReveal: useMayRecord(licenceRevealPermission, id),
    mayAllocate: useMayRecord(allocationManagePermission),
  };
}
