import {
  agentCredentialCreateSchema,
  agentCredentialSchema,
  newAgentCredentialSchema,
  parcAdministerPermission,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../../http/route';
import type { CredentialService } from './CredentialService';

/** What agents sign in with: listed, made and revoked. */
export function credentialRoutes(credentials: CredentialService): Route[] {
  const permissions = [parcAdministerPermission.name];
  return [
    route({
      method: 'get',
      path: '/agent-credentials',
      summary: 'What groups of machines sign in with, the newest first',
      permissions,
      answer: {
        status: 200,
        schema: z.object({ items: z.array(agentCredentialSchema) }),
      },
      handle: async ({ who }) => ({
        body: { items: await credentials.list(who) },
      }),
    }),
    route({
      method: 'post',
      path: '/agent-credentials',
      summary:
        'Make credentials for a group of machines; their secret is shown this once',
      permissions,
      body: agentCredentialCreateSchema,
      answer: { status: 201, schema: newAgentCredentialSchema },
      handle: async ({ who, body }) => ({
        status: 201,
        body: await credentials.create(who, body),
        headers: { 'Cache-Control': 'no-store' },
      }),
    }),
    route({
      method: 'post',
      path: '/agent-credentials/{id}/revoke',
      summary:
        'Refuse credentials from now on, and all tokens that they were given',
      permissions,
      answer: { status: 200, schema: agentCredentialSchema },
      handle: async ({ who, params }) => ({
        body: await credentials.revoke(who, params.id),
      }),
    }),
  ];
}
