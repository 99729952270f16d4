import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { ownThingsOnly } from './ownThingsOnly';
import { rolePermissions } from './rolePermissions';
import { RoleMembers, rolesOf } from './roles';

/**
 * An example to copy and change: fleet managers do everything, licence managers everything of software
 * and licences, technicians look after the equipment, do the work orders and give licences out,
 * auditors read everything and change nothing, and everybody else sees what is theirs.
 * Somebody with several roles may do what any of them may. Nobody signed in: nothing.
 */
export class ExamplePolicy implements PermissionPolicy {
  // All permissions of one request are asked with the same credentials object: groups are looked up once.
  readonly #claims = new WeakMap<object, Promise<string[]>>();

  constructor(
    private readonly userInfo: UserInfoService,
    private readonly members: RoleMembers,
  ) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const claims = await this.claimsOf(user);
    const grants = rolesOf(claims, this.members).map(role =>
      rolePermissions[role](permission),
    );
    if (grants.includes('all')) {
      return { result: AuthorizeResult.ALLOW };
    }
    return grants.includes('own')
      ? ownThingsOnly(permission, claims)
      : { result: AuthorizeResult.DENY };
  }

  private claimsOf({ credentials }: PolicyQueryUser): Promise<string[]> {
    const known = this.#claims.get(credentials);
    if (known) {
      return known;
    }
    const asked = this.userInfo
      .getUserInfo(credentials)
      .then(({ ownershipEntityRefs }) => ownershipEntityRefs);
    this.#claims.set(credentials, asked);
    return asked;
  }
}
