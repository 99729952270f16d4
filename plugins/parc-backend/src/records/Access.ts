import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  everything,
  type ChangeSource,
  type Filter,
} from '@parc/backstage-plugin-parc-common';
import {
  AuthorizeResult,
  isResourcePermission,
  type BasicPermission,
  type Permission,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import type { DateTime } from 'luxon';

/** Who asks: a user or service of the portal, or Parc itself. */
export type Who =
  | { actor: string; credentials: BackstageCredentials }
  /** Parc's own work, such as reading git: everything is allowed. */
  | { actor: string; isSystem: true };

/** Who changes something, from where, why and when. */
export interface ChangeContext {
  who: Who;
  source: ChangeSource;
  reason?: string;
  /** The moment of the change when it is not now: the demo's history. */
  at?: DateTime;
}

/** Asks the portal's permissions, and turns what they answer into filters. */
export class Access {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly ruleset: () => PermissionRuleset<unknown, Filter>,
  ) {}

  /**
   * What of a noun's records the permission covers. A permission without a resource type covers all or nothing.
   * Throws a NotAllowedError when it is nothing.
   */
  async scope(who: Who, permission: Permission): Promise<Filter> {
    if ('isSystem' in who) return everything;
    const { credentials } = who;
    if (!isResourcePermission(permission)) {
      await this.require(who, permission as BasicPermission);
      return everything;
    }
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      {
        credentials,
      },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return everything;
      case AuthorizeResult.CONDITIONAL:
        return toFilter(
          createConditionTransformer(this.ruleset())(decision.conditions),
        );
      default:
        throw refusal(permission);
    }
  }

  /** Throws a NotAllowedError unless the permission is given. */
  async require(who: Who, permission: BasicPermission): Promise<void> {
    if ('isSystem' in who) return;
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials: who.credentials,
    });
    if (result !== AuthorizeResult.ALLOW) throw refusal(permission);
  }
}

function refusal(permission: Permission): Error {
  return new NotAllowedError(`this needs the permission ${permission.name}`);
}

function toFilter(criteria: PermissionCriteria<Filter>): Filter {
  if (isAndCriteria(criteria)) return { all: criteria.allOf.map(toFilter) };
  if (isOrCriteria(criteria)) return { any: criteria.anyOf.map(toFilter) };
  if (isNotCriteria(criteria)) return { not: toFilter(criteria.not) };
  return criteria as Filter;
}
