import { ConfigApi } from '@backstage/frontend-plugin-api';

const ROLES = [
  'fleetManager',
  'licenceManager',
  'technician',
  'auditor',
  'employee',
] as const;

/** What somebody is for Parc; the portal's permission policy knows the same five. */
export type DemoRole = (typeof ROLES)[number];

/** Somebody whom the sign-in page offers. */
export type Person = { entityRef: string; displayName: string; role: DemoRole };

/** Reads the people of `auth.providers.demo.users`; none where the portal has a real sign-in. */
export function readPeople(config: ConfigApi): Person[] {
  const users =
    config.getOptionalConfigArray('auth.providers.demo.users') ?? [];
  return users.map(user => ({
    entityRef: user.getString('entityRef'),
    displayName: user.getString('displayName'),
    role: toRole(user.getString('role')),
  }));
}

function toRole(text: string): DemoRole {
  const role = ROLES.find(known => known === text);
  if (!role) {
    throw new Error(
      `auth.providers.demo.users: '${text}' is not one of ${ROLES.join(', ')}`,
    );
  }
  return role;
}
