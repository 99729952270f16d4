import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  allocationManagePermission,
  allocationReadPermission,
  assetCreatePermission,
  assetHandOutPermission,
  assetReadPermission,
  assetRetirePermission,
  assetUpdatePermission,
  changeApprovePermission,
  changeCreatePermission,
  changeImplementPermission,
  changeReadPermission,
  changeUpdatePermission,
  importPermission,
  licenceCreatePermission,
  licenceEndPermission,
  licenceReadPermission,
  licenceRevealPermission,
  licenceUpdatePermission,
  parcAccessPermission,
  parcAdministerPermission,
  parcCalendarManagePermission,
  parcCalendarReadPermission,
  parcChangeManagePermission,
  parcFeedReadPermission,
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  parcMaintenancePlanPermission,
  parcMaintenanceReadPermission,
  parcPermissions,
  parcPersonalDataErasePermission,
  parcPersonalDataReadPermission,
  parcProblemReadPermission,
  parcReferenceReadPermission,
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  workOrderReadPermission,
  workOrderWorkPermission,
} from '@parc/backstage-plugin-parc-common';
import { ExamplePolicy } from './ExamplePolicy';

const unknownRead = createPermission({
  name: 'tickets.ticket.read',
  attributes: { action: 'read' },
});
const unknownChange = createPermission({
  name: 'tickets.ticket.close',
  attributes: { action: 'update' },
});
const unknownWithoutAction = createPermission({
  name: 'tickets.ticket.guess',
  attributes: {},
});

const groups = {
  fleetManager: 'group:default/fleet-managers',
  licenceManager: 'group:default/licences',
  technician: 'group:default/it-support',
  auditor: 'group:default/audit',
  employee: 'group:default/commerce',
};

function aPolicyFor(...claims: string[]) {
  const userInfo = mockServices.userInfo({
    ownershipEntityRefs: ['user:default/ines', ...claims],
  });
  const policy = new ExamplePolicy(userInfo, {
    fleetManager: [groups.fleetManager],
    licenceManager: [groups.licenceManager],
    technician: [groups.technician],
    auditor: [groups.auditor],
  });
  const credentials = mockCredentials.user('user:default/ines');
  const info = {
    userEntityRef: 'user:default/ines',
    ownershipEntityRefs: [],
  };
  return {
    userInfo,
    ask: (permission: Permission) =>
      policy.handle({ permission }, { credentials, info }),
    askAsNobody: (permission: Permission) => policy.handle({ permission }),
  };
}

type Answer = 'ALLOW' | 'CONDITIONAL' | 'DENY';

/** Each permission with the answers for fleet manager, licence manager, technician, auditor and employee. */
const table: [Permission, Answer, Answer, Answer, Answer, Answer][] = [
  [parcAccessPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW'],
  [parcReferenceReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcProblemReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcFeedReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcAdministerPermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [parcPersonalDataReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcPersonalDataErasePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [parcInventoryReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcInventoryManagePermission, 'ALLOW', 'DENY', 'ALLOW', 'DENY', 'DENY'],
  [importPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'DENY', 'DENY'],
  [assetReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'CONDITIONAL'],
  [assetCreatePermission, 'ALLOW', 'DENY', 'ALLOW', 'DENY', 'DENY'],
  [assetUpdatePermission, 'ALLOW', 'DENY', 'ALLOW', 'DENY', 'DENY'],
  [assetHandOutPermission, 'ALLOW', 'DENY', 'ALLOW', 'DENY', 'DENY'],
  [assetRetirePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [parcSoftwareReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcSoftwareManagePermission, 'ALLOW', 'ALLOW', 'DENY', 'DENY', 'DENY'],
  [parcCalendarReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcCalendarManagePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [parcMaintenanceReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [parcMaintenancePlanPermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [workOrderReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [workOrderWorkPermission, 'ALLOW', 'DENY', 'ALLOW', 'DENY', 'DENY'],
  [
    changeReadPermission,
    'ALLOW',
    'CONDITIONAL',
    'CONDITIONAL',
    'ALLOW',
    'CONDITIONAL',
  ],
  [changeCreatePermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW'],
  [
    changeUpdatePermission,
    'ALLOW',
    'CONDITIONAL',
    'CONDITIONAL',
    'CONDITIONAL',
    'CONDITIONAL',
  ],
  [
    changeImplementPermission,
    'ALLOW',
    'CONDITIONAL',
    'CONDITIONAL',
    'CONDITIONAL',
    'CONDITIONAL',
  ],
  [
    changeApprovePermission,
    'ALLOW',
    'CONDITIONAL',
    'CONDITIONAL',
    'CONDITIONAL',
    'CONDITIONAL',
  ],
  [parcChangeManagePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [licenceReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [licenceCreatePermission, 'ALLOW', 'ALLOW', 'DENY', 'DENY', 'DENY'],
  [licenceUpdatePermission, 'ALLOW', 'ALLOW', 'DENY', 'DENY', 'DENY'],
  [licenceEndPermission, 'ALLOW', 'ALLOW', 'DENY', 'DENY', 'DENY'],
  [licenceRevealPermission, 'ALLOW', 'ALLOW', 'DENY', 'DENY', 'DENY'],
  [allocationReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'CONDITIONAL'],
  [allocationManagePermission, 'ALLOW', 'ALLOW', 'ALLOW', 'DENY', 'DENY'],
  [
    catalogEntityReadPermission,
    'ALLOW',
    'ALLOW',
    'ALLOW',
    'ALLOW',
    'CONDITIONAL',
  ],
  [catalogEntityRefreshPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'DENY', 'DENY'],
  [catalogEntityCreatePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [catalogEntityDeletePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [catalogLocationReadPermission, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [catalogLocationCreatePermission, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [unknownRead, 'ALLOW', 'ALLOW', 'ALLOW', 'ALLOW', 'DENY'],
  [unknownChange, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
  [unknownWithoutAction, 'ALLOW', 'DENY', 'DENY', 'DENY', 'DENY'],
];

const cases = table.flatMap(
  ([
    permission,
    fleetManager,
    licenceManager,
    technician,
    auditor,
    employee,
  ]) => [
    { role: 'fleetManager' as const, permission, expected: fleetManager },
    {
      role: 'licenceManager' as const,
      permission,
      expected: licenceManager,
    },
    { role: 'technician' as const, permission, expected: technician },
    { role: 'auditor' as const, permission, expected: auditor },
    { role: 'employee' as const, permission, expected: employee },
  ],
);

describe('ExamplePolicy', () => {
  it.each(cases)(
    'answers $expected to $permission.name for the $role',
    async ({ role, permission, expected }) => {
      const { ask } = aPolicyFor(groups[role]);

      await expect(ask(permission)).resolves.toMatchObject({
        result: expected,
      });
    },
  );

  it('has an answer for every permission of Parc in this test', () => {
    const asked = table.map(([{ name }]) => name);

    expect(asked).toEqual(
      expect.arrayContaining(parcPermissions.map(({ name }) => name)),
    );
  });

  it.each(table)('denies %j to nobody', async permission => {
    const { askAsNobody } = aPolicyFor();

    await expect(askAsNobody(permission)).resolves.toEqual({ result: 'DENY' });
  });

  it('lets somebody with two roles do what either may', async () => {
    const { ask } = aPolicyFor(groups.auditor, groups.technician);

    await expect(ask(assetUpdatePermission)).resolves.toEqual({
      result: 'ALLOW',
    });
  });

  it('narrows the assets of an employee to what is owned by, or assigned to, them or their groups', async () => {
    const { ask } = aPolicyFor(groups.employee);
    const claims = ['user:default/ines', groups.employee];

    await expect(ask(assetReadPermission)).resolves.toEqual({
      result: 'CONDITIONAL',
      pluginId: 'parc',
      resourceType: 'parc-asset',
      conditions: {
        anyOf: [
          {
            resourceType: 'parc-asset',
            rule: 'IS_OWNED_BY',
            params: { claims },
          },
          {
            resourceType: 'parc-asset',
            rule: 'IS_ASSIGNED_TO',
            params: { claims },
          },
        ],
      },
    });
  });

  it('narrows the allocations of an employee to those to them or their groups', async () => {
    const { ask } = aPolicyFor(groups.employee);
    const claims = ['user:default/ines', groups.employee];

    await expect(ask(allocationReadPermission)).resolves.toMatchObject({
      conditions: { rule: 'IS_ALLOCATED_TO', params: { claims } },
    });
  });

  it('looks the groups up once for all permissions of a request', async () => {
    const { ask, userInfo } = aPolicyFor(groups.employee);
    const lookUp = jest.spyOn(userInfo, 'getUserInfo');

    await Promise.all([ask(assetReadPermission), ask(parcAccessPermission)]);

    expect(lookUp).toHaveBeenCalledTimes(1);
  });
});
