import {
  licenceEndPermission,
  licenceUpdatePermission,
  type licencePermissions,
} from '../permissions';
import type { LicenceVerb } from './licenceLifeCycle';

/** Which permission each verb asks for. */
export const licenceVerbPermissions: Readonly<
  Record<LicenceVerb, (typeof licencePermissions)[number]>
> = {
  renew: licenceUpdatePermission,
  'let-lapse': licenceEndPermission,
  terminate: licenceEndPermission,
  reinstate: licenceEndPermission,
};
