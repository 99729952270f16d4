import {
  keyInputSchema,
  licenceKeySchema,
  licenceKeysSchema,
  licenceReadPermission,
  licenceRevealPermission,
  licenceUpdatePermission,
  revealedKeySchema,
  revealSchema,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../http/route';
import type { KeyService } from './KeyService';

/** The routes of licences' keys. One of them answers a key, and is in the audit log each time. */
export function keyRoutes(service: KeyService): Route[] {
  const path = '/licences/{ref}/keys';
  return [
    route({
      method: 'get',
      path,
      summary: 'The keys of a licence by their labels, without the keys',
      permissions: [licenceReadPermission.name],
      answer: { status: 200, schema: licenceKeysSchema },
      handle: async ({ who, params }) => ({
        body: { items: await service.list(who, params.ref) },
      }),
    }),
    route({
      method: 'post',
      path,
      summary: 'Keep a key of a licence, encrypted',
      permissions: [licenceUpdatePermission.name],
      body: keyInputSchema,
      hasSecret: true,
      audit: ({ label }) => ({ label }),
      answer: { status: 201, schema: licenceKeySchema },
      handle: async ({ context, params, body }) => ({
        status: 201,
        body: await service.add(context, params.ref, body),
      }),
    }),
    route({
      method: 'post',
      path: `${path}/{id}/reveal`,
      summary: 'Show a key',
      permissions: [licenceReadPermission.name, licenceRevealPermission.name],
      body: revealSchema,
      audit: ({ reason }) => ({ reason }),
      answer: { status: 200, schema: revealedKeySchema },
      handle: async ({ who, params: { ref, id }, say }) => ({
        body: await service.reveal(who, ref, id, label => say({ label })),
        headers: { 'Cache-Control': 'no-store' },
      }),
    }),
    route({
      method: 'delete',
      path: `${path}/{id}`,
      summary: 'Forget a key of a licence',
      permissions: [licenceUpdatePermission.name],
      answer: { status: 204 },
      handle: async ({ context, params }) => {
        await service.remove(context, params.ref, params.id);
        return { status: 204 };
      },
    }),
  ];
}
