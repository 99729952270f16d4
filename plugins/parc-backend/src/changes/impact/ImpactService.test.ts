import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';
import { ImpactService } from './ImpactService';

jest.setTimeout(60_000);

const server = 'hardwareasset:default/srv-1';
const [erp, shop, site] = ['erp', 'shop', 'site'].map(
  each => `system:default/${each}`,
);
const [admins, finance, sales, web] = ['admins', 'finance', 'sales', 'web'].map(
  each => `group:default/${each}`,
);
const leon = 'user:default/leon';

const entity = (ref: string, relations: Array<[string, string]>): Entity => {
  const [, kind, name] = /^(\w+):default\/(.*)$/.exec(ref)!;
  return {
    apiVersion: 'parc/v1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
};
/** The site needs the shop, which needs the ERP, which runs on the server. */
const entities = [
  entity(server, [
    ['ownedBy', admins],
    ['assignedTo', leon],
    ['dependencyOf', erp],
  ]),
  entity(erp, [
    ['ownedBy', finance],
    ['assignedTo', 'user:default/ines'],
    ['dependsOn', server],
    ['dependencyOf', shop],
  ]),
  entity(shop, [
    ['ownedBy', sales],
    ['dependsOn', erp],
    ['dependencyOf', site],
  ]),
  entity(site, [
    ['ownedBy', web],
    ['dependsOn', shop],
  ]),
];

it.each(testDatabases.eachSupportedId())(
  'a change concerns the owners of all that it hits, and the users of what it touches, on %s',
  async databaseId => {
    const register = await startRegister(await testDatabases.init(databaseId));
    const impact = new ImpactService(register.changes.changes.records, {
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
    });
    const concerned = (depth: number) => impact.concernedBy([server], depth);

    expect(await concerned(0)).toEqual([admins, leon]);
    expect(await concerned(1)).toEqual([admins, finance, leon]);
    expect(await concerned(2)).toEqual([admins, finance, sales, leon]);
    expect(
      await impact.concernedBy(['system:default/unknown', site], 2),
    ).toEqual([web]);
  },
);
