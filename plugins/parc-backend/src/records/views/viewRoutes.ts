import {
  parcAccessPermission,
  viewCreateSchema,
  viewPatchSchema,
  viewSchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { etag, requiredVersion } from '../../http/headers';
import { route, type Route } from '../../http/route';
import type { ViewService } from './ViewService';

const listQuerySchema = z.object({
  noun: z.string().max(63).describe('the list that they are of: assets'),
});

/** The routes of saved views: one's own, and those that one's groups share. */
export function viewRoutes(views: ViewService): Route[] {
  const permissions = [parcAccessPermission.name];
  return [
    route({
      method: 'get',
      path: '/views',
      summary: 'The saved views of a list, by name: one’s own and shared ones',
      permissions,
      query: listQuerySchema,
      answer: { status: 200, schema: z.object({ items: z.array(viewSchema) }) },
      handle: async ({ who, query }) => ({
        body: { items: await views.list(who, query.noun) },
      }),
    }),
    route({
      method: 'post',
      path: '/views',
      summary: 'Save a view',
      permissions,
      body: viewCreateSchema,
      answer: { status: 201, schema: viewSchema },
      handle: async ({ who, body, request }) => {
        const view = await views.create(who, body);
        const location = `${request.baseUrl}/views/${view.id}`;
        return {
          status: 201,
          body: view,
          headers: { ...etag(view), Location: location },
        };
      },
    }),
    route({
      method: 'get',
      path: '/views/{id}',
      summary: 'One saved view',
      permissions,
      answer: { status: 200, schema: viewSchema },
      handle: async ({ who, params }) => {
        const view = await views.get(who, params.id);
        return { body: view, headers: etag(view) };
      },
    }),
    route({
      method: 'patch',
      path: '/views/{id}',
      summary: 'Change a view of one’s own (merge patch, RFC 7396)',
      permissions,
      body: viewPatchSchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: viewSchema },
      handle: async ({ who, params, body, request }) => {
        const version = requiredVersion(request);
        const view = await views.update(who, params.id, version, body);
        return { body: view, headers: etag(view) };
      },
    }),
    route({
      method: 'delete',
      path: '/views/{id}',
      summary: 'Remove a view of one’s own',
      permissions,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 204 },
      handle: async ({ who, params, request }) => {
        await views.remove(who, params.id, requiredVersion(request));
        return { status: 204 };
      },
    }),
  ];
}
