import type {
  BackstageCredentials,
  BackstageUserPrincipal,
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
  type PolicyDecision,
  type ResourcePermission,
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
  | { actor: string; isSystem: true }
  /** A user whose work goes on without them, with what they might do when they said so. */
  | { actor: string; granted: Granted };

/** What somebody may do, by the permission's name; JSON. */
export type Granted = Readonly<Record<string, Filter>>;

/** Who changes something, from where, why and when. */
export interface ChangeContext {
  who: Who;
  source: ChangeSource;
  reason?: string;
  /** The moment of the change when it is not now: the demo's history. */
  at?: DateTime;
  /** What is written was so before: nothing that is left out is filled in. */
  isUndo?: boolean;
}

/**
 * How long it is remembered what somebody may read. To ask takes longer than many a page: it is a request to another
 * plugin, with tokens to sign and to check. So a right that is taken away ends that much later.
 */
const rememberedMilliseconds = 5_000;

/** Asks the portal's permissions, and turns what they answer into filters. */
export class Access {
  /** The oldest first: all are kept equally long. */
  private readonly remembered = new Map<
    string,
    { until: number; filter: Promise<Filter> }
  >();

  constructor(
    private readonly permissions: PermissionsService,
    /** The rules of a resource type. */
    private readonly rulesetOf: (
      resourceType: string,
    ) => PermissionRuleset<unknown, Filter>,
    private readonly milliseconds = () => performance.now(),
  ) {}

  /**
   * What of a noun's records the permission covers. A permission without a resource type covers all or nothing.
   * Throws a NotAllowedError when it is nothing.
   */
  async scope(who: Who, permission: Permission): Promise<Filter> {
    const [filter] = await this.scopes(who, [permission]);
    return filter;
  }

  /** The same for several permissions, asked at once. */
  async scopes(
    who: Who,
    permissions: readonly Permission[],
  ): Promise<Filter[]> {
    if ('isSystem' in who) return permissions.map(() => everything);
    if ('granted' in who)
      return permissions.map(each => grantedScope(who.granted, each));
    const { credentials } = who;
    const resource: Permission[] = permissions.filter(each =>
      isResourcePermission(each),
    );
    const basic: Permission[] = permissions.filter(
      each => !isResourcePermission(each),
    );
    const [conditional, plain] = await Promise.all([
      resource.length
        ? this.permissions.authorizeConditional(
            resource.map(permission => ({
              permission: permission as ResourcePermission,
            })),
            { credentials },
          )
        : [],
      basic.length
        ? this.permissions.authorize(
            basic.map(permission => ({
              permission: permission as BasicPermission,
            })),
            { credentials },
          )
        : [],
    ]);
    return permissions.map(permission =>
      this.toScope(
        permission,
        conditional[resource.indexOf(permission)] ??
          plain[basic.indexOf(permission)],
      ),
    );
  }

  /** The scope of a permission to read, which may have been asked some seconds ago. What is denied is asked again. */
  async readScope(who: Who, permission: Permission): Promise<Filter> {
    const asker = askerOf(who);
    if (asker === undefined) return this.scope(who, permission);
    const now = this.milliseconds();
    for (const [key, { until }] of this.remembered) {
      if (until > now) break;
      this.remembered.delete(key);
    }
    const key = `${asker} ${permission.name}`;
    const known = this.remembered.get(key);
    if (known) return known.filter;
    const filter = this.scope(who, permission);
    this.remembered.set(key, { until: now + rememberedMilliseconds, filter });
    filter.catch(() => this.remembered.delete(key));
    return filter;
  }

  /** What of these permissions somebody has, to be kept; what is denied is left out. */
  async granted(
    who: Who,
    permissions: readonly Permission[],
  ): Promise<Granted> {
    const all = await Promise.all(
      permissions.map(async permission => {
        try {
          return [permission.name, await this.scope(who, permission)] as const;
        } catch (error) {
          if (error instanceof NotAllowedError) return undefined;
          throw error;
        }
      }),
    );
    return Object.fromEntries(all.filter(each => each !== undefined));
  }

  private toScope(permission: Permission, decision: PolicyDecision): Filter {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return everything;
      case AuthorizeResult.CONDITIONAL:
        return toFilter(
          createConditionTransformer(
            this.rulesetOf(resourceTypeOf(permission)),
          )(decision.conditions),
        );
      default:
        throw refusal(permission);
    }
  }

  /** Throws a NotAllowedError unless the permission is given. */
  async require(who: Who, permission: BasicPermission): Promise<void> {
    if (!(await this.has(who, permission))) throw refusal(permission);
  }

  /** Whether the permission is given. */
  async has(who: Who, permission: BasicPermission): Promise<boolean> {
    if ('isSystem' in who) return true;
    if ('granted' in who) return permission.name in who.granted;
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials: who.credentials,
    });
    return result === AuthorizeResult.ALLOW;
  }
}

/** Whose rights are remembered: a user's. A service's depend on its token, and are decided without asking anybody. */
function askerOf(who: Who): string | undefined {
  if (!('credentials' in who)) return undefined;
  const { type, userEntityRef, actor } = who.credentials.principal as {
    type?: string;
  } & Partial<BackstageUserPrincipal>;
  return type === 'user'
    ? `${userEntityRef} ${actor?.subject ?? ''}`
    : undefined;
}

function grantedScope(granted: Granted, permission: Permission): Filter {
  const filter = granted[permission.name];
  if (!filter) throw refusal(permission);
  // Kept as JSON, it is another object; nothing is asked of the database when all is allowed.
  const isAll = 'all' in filter && filter.all.length === 0;
  return isAll ? everything : filter;
}

/** Only of permissions that have one are conditions answered. */
function resourceTypeOf(permission: Permission): string {
  return (permission as ResourcePermission).resourceType;
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
