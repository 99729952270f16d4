import {
  changeImplementPermission,
  changeUpdatePermission,
  parcChangeManagePermission,
} from '@parc/backstage-plugin-parc-common';
import { useMay, useMayRecord } from '../../permissions';

/** What the reader may do with a change: write it, do it, or answer for changes as a whole. */
export interface ChangeAbilities {
  mayWrite: boolean;
  mayImplement: boolean;
  mayManage: boolean;
}

export function useChangeAbilities(id: string): ChangeAbilities {
  return {
    mayWrite: useMayRecord(changeUpdatePermission, id),
    mayImplement: useMayRecord(changeImplementPermission, id),
    mayManage: useMay(parcChangeManagePermission),
  };
}
