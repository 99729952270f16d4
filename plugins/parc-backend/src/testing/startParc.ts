import type { Server } from 'node:http';
import type { ServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { parcPlugin } from '../plugin';

/** The PostgreSQL on which stores and services are tested: the oldest and the newest supported. */
export const testDatabases = TestDatabases.create({
  ids:
    process.env.PARC_TEST_ALL_DATABASES === 'false'
      ? ['POSTGRES_18']
      : ['POSTGRES_18', 'POSTGRES_14'],
});

/** What a policy answers by permission name; what it does not name is denied. */
export type TestPolicy = Record<
  string,
  true | ConditionalPolicyDecision['conditions']
>;

/** Everything is allowed. */
export const mayEverything = undefined;

export interface RunningParc {
  knex: Knex;
  server: Server;
  /** Requests as a user: `as('user:default/ines').get('/assets')`. */
  as(user: string): Caller;
  stop(): Promise<void>;
}

export type Caller = Record<
  'get' | 'post' | 'patch' | 'delete',
  (path: string) => request.Test
>;

/** The whole backend plugin on a database of its own, with a policy by user. */
export async function startParc(
  knex: Knex,
  options: {
    policies?: Record<string, TestPolicy | undefined>;
    entities?: Entity[];
    config?: object;
    /** Services in place of the usual ones. */
    features?: ServiceFactory[];
    /** The groups of users, beside themselves what they own by. */
    groups?: Record<string, string[]>;
  } = {},
): Promise<RunningParc> {
  const decide = (user: string, permission: string): PolicyDecision => {
    const policy =
      options.policies && user in options.policies
        ? options.policies[user]
        : undefined;
    if (policy === mayEverything) return { result: AuthorizeResult.ALLOW };
    const answer = policy[permission];
    if (answer === undefined) return { result: AuthorizeResult.DENY };
    if (answer === true) return { result: AuthorizeResult.ALLOW };
    return {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'parc',
      resourceType: 'parc-asset',
      conditions: answer,
    };
  };
  const userOf = (given: unknown): string =>
    (given as { credentials: { principal: { userEntityRef?: string } } })
      .credentials.principal.userEntityRef ?? '';
  const backend = await startTestBackend({
    features: [
      parcPlugin,
      mockServices.rootConfig.factory({ data: { parc: options.config ?? {} } }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.database.factory({ knex }),
      ...(options.features ?? []),
      mockServices.userInfo.mock({
        getUserInfo: async given => {
          const user = userOf({ credentials: given });
          const groups = options.groups?.[user] ?? [];
          return {
            userEntityRef: user,
            ownershipEntityRefs: [user, ...groups],
          };
        },
      }).factory,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.permissions.mock({
        authorize: async (requests, given) =>
          requests.map(({ permission }) => {
            const { result } = decide(userOf(given), permission.name);
            return {
              result:
                result === AuthorizeResult.ALLOW
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          }),
        authorizeConditional: async (requests, given) =>
          requests.map(({ permission }) =>
            decide(userOf(given), permission.name),
          ),
      }).factory,
    ],
  });
  const as = (user: string): Caller => {
    const authorization = mockCredentials.user.header(user);
    const call =
      (method: 'get' | 'post' | 'patch' | 'delete') => (path: string) =>
        request(backend.server)
          [method](`/api/parc${path}`)
          .set('Authorization', authorization);
    return {
      get: call('get'),
      post: call('post'),
      patch: call('patch'),
      delete: call('delete'),
    };
  };
  return { knex, server: backend.server, as, stop: () => backend.stop() };
}
