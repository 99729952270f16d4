import { Config } from '@backstage/config';

/** What somebody is for Parc, by the groups that they are in. Everybody is at least an employee. */
export type Role =
  | 'fleetManager'
  | 'licenceManager'
  | 'technician'
  | 'auditor'
  | 'employee';

const GRANTED_ROLES = [
  'fleetManager',
  'licenceManager',
  'technician',
  'auditor',
] as const;

/** The entity refs (groups, or single users) whose members have each role. */
export type RoleMembers = Record<(typeof GRANTED_ROLES)[number], string[]>;

/** Reads `permission.parc.roles`. A role that is not configured has no members. */
export function readRoleMembers(config: Config): RoleMembers {
  const read = (role: Exclude<Role, 'employee'>) =>
    (config.getOptionalStringArray(`permission.parc.roles.${role}`) ?? []).map(
      ref => ref.toLocaleLowerCase('en-US'),
    );
  return {
    fleetManager: read('fleetManager'),
    licenceManager: read('licenceManager'),
    technician: read('technician'),
    auditor: read('auditor'),
  };
}

/** All roles of somebody who owns things through these entity refs: their own and their groups'. */
export function rolesOf(
  ownershipEntityRefs: readonly string[],
  members: RoleMembers,
): Role[] {
  const granted = GRANTED_ROLES.filter(role =>
    members[role].some(ref => ownershipEntityRefs.includes(ref)),
  );
  return [...granted, 'employee'];
}
