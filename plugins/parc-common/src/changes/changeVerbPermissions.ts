import {
  changeImplementPermission,
  changeUpdatePermission,
  parcChangeManagePermission,
} from '../permissions';
import type { ChangeAnyVerb } from './changeVerbSchemas';

/**
 * Which permission each verb asks for. Who writes a change submits, revises and cancels it; implementers do it; change
 * managers close it and let it go on in spite of conflicts. To approve takes being asked as well.
 */
export const changeVerbPermissions = {
  submit: changeUpdatePermission,
  'request-approval': changeUpdatePermission,
  revise: changeUpdatePermission,
  cancel: changeUpdatePermission,
  start: changeImplementPermission,
  finish: changeImplementPermission,
  'back-out': changeImplementPermission,
  'link-incident': changeImplementPermission,
  'verify-return': changeUpdatePermission,
  close: parcChangeManagePermission,
  override: parcChangeManagePermission,
} as const satisfies Record<ChangeAnyVerb, unknown>;
