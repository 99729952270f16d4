import { ConfigReader } from '@backstage/config';
import { readRoleMembers, rolesOf } from './roles';

describe('readRoleMembers', () => {
  it('gives a role that is not configured no members', () => {
    const members = readRoleMembers(
      new ConfigReader({
        permission: {
          parc: { roles: { auditor: ['group:default/Audit'] } },
        },
      }),
    );

    expect(members).toEqual({
      fleetManager: [],
      licenceManager: [],
      technician: [],
      auditor: ['group:default/audit'],
    });
  });
});

describe('rolesOf', () => {
  const members = {
    fleetManager: ['group:default/fleet'],
    licenceManager: [],
    technician: ['group:default/support', 'user:default/ada'],
    auditor: [],
  };

  it('is employee and nothing else for somebody in no such group', () => {
    expect(rolesOf(['user:default/bob'], members)).toEqual(['employee']);
  });

  it('adds the role of a group, or of a single person', () => {
    expect(
      rolesOf(['user:default/ada', 'group:default/fleet'], members),
    ).toEqual(['fleetManager', 'technician', 'employee']);
  });
});
