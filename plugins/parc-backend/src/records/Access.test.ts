import { mockCredentials } from '@backstage/backend-test-utils';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  assetReadPermission,
  assetUpdatePermission,
  everything,
  licenceReadPermission,
  parcReferenceReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { Access, type Who } from './Access';

describe('Access', () => {
  let now: number;
  let isAllowed: boolean;
  let asked: string[][];
  let access: Access;
  const camille = user('user:default/camille');
  const ines = user('user:default/ines');

  beforeEach(() => {
    now = 0;
    isAllowed = true;
    asked = [];
    const answer = async (
      requests: Array<{ permission: { name: string } }>,
    ) => {
      asked.push(requests.map(each => each.permission.name));
      return requests.map(() => ({
        result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }));
    };
    const permissions = { authorize: answer, authorizeConditional: answer };
    access = new Access(
      permissions as PermissionsService,
      () => {
        throw new Error('nothing is conditional here');
      },
      () => now,
    );
  });

  function user(ref: string): Who {
    return { actor: ref, credentials: mockCredentials.user(ref) };
  }
  const read = (who: Who) => access.readScope(who, assetReadPermission);

  it('asks for several permissions at once', async () => {
    const both = [assetUpdatePermission, assetReadPermission];
    await expect(access.scopes(camille, both)).resolves.toEqual([
      everything,
      everything,
    ]);
    expect(asked).toEqual([['parc.asset.update', 'parc.asset.read']]);
    await access.scopes(camille, [
      parcReferenceReadPermission,
      assetReadPermission,
    ]);
    expect(asked).toHaveLength(3);
  });

  it('remembers for five seconds what somebody may read', async () => {
    await Promise.all([read(camille), read(camille)]);
    now = 4_999;
    await read(camille);
    expect(asked).toHaveLength(1);
    isAllowed = false;
    now = 5_000;
    await expect(read(camille)).rejects.toThrow('parc.asset.read');
  });

  it('remembers nothing for anybody else, for another permission, or of what is denied', async () => {
    await read(camille);
    isAllowed = false;
    await expect(read(ines)).rejects.toThrow('parc.asset.read');
    await expect(
      access.readScope(camille, parcReferenceReadPermission),
    ).rejects.toThrow('parc.reference.read');
    isAllowed = true;
    await expect(read(ines)).resolves.toBe(everything);
  });

  it('asks each time before a change', async () => {
    await access.scope(camille, assetUpdatePermission);
    isAllowed = false;
    await expect(access.scope(camille, assetUpdatePermission)).rejects.toThrow(
      'parc.asset.update',
    );
  });

  it('makes filters of conditions by the rules of the permission’s own resource type', async () => {
    const conditional = async (
      requests: Array<{ permission: { resourceType: string } }>,
    ) =>
      requests.map(({ permission: { resourceType } }) => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'parc',
        resourceType,
        conditions: { rule: 'IS', resourceType, params: {} },
      }));
    const rulesetOf = (type: string) => ({
      getRuleByName: () => ({ toQuery: () => ({ field: type, in: ['x'] }) }),
    });
    const asking = new Access(
      { authorizeConditional: conditional } as never,
      rulesetOf as never,
    );
    await expect(
      asking.scopes(camille, [assetReadPermission, licenceReadPermission]),
    ).resolves.toEqual([
      { field: 'parc-asset', in: ['x'] },
      { field: 'parc-licence', in: ['x'] },
    ]);
  });

  it('asks for a service each time: its rights are those of its token', async () => {
    const service: Who = {
      actor: 'service:agent',
      credentials: mockCredentials.service('agent'),
    };
    await read(service);
    isAllowed = false;
    await expect(read(service)).rejects.toThrow('parc.asset.read');
  });
});
