import {
  assets,
  assetVerbPermissions,
  assetVerbs,
  assetVerbSchemas,
  recordSchema,
  type AssetVerb,
  type AssetVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { etag, givenVersion } from '../http/headers';
import { route, type Route } from '../http/route';
import { bulkAnswerSchema, readRoutes, writeRoutes } from '../records';
import type { AssetService } from './AssetService';
import { bulkAssets, bulkSchema } from './bulkAssets';

/** The routes of assets: those of any noun, a verb each of the life cycle, bulk, and YAML. */
export function assetRoutes(service: AssetService): Route[] {
  const { permissions } = service.records.writer.rules;
  return [
    route({
      method: 'post',
      path: '/assets/bulk',
      summary:
        'One change, verb or deletion on many assets, or many new assets',
      permissions: Object.values(permissions).map(each => each.name),
      body: bulkSchema,
      answer: { status: 200, schema: bulkAnswerSchema },
      audit: ({ create, patch, verb, delete: remove }) => ({
        does: verb ?? (remove && 'delete') ?? (patch && 'patch') ?? 'create',
        ...(create ? { asked: create.length } : {}),
      }),
      handle: async ({ context, body }) => ({
        body: await bulkAssets(service, context, body),
      }),
    }),
    ...readRoutes(service.records),
    route({
      method: 'get',
      path: '/assets/{ref}/yaml',
      summary: 'The asset as a catalog file, ready to commit',
      permissions: [permissions.read.name],
      answer: { status: 200, contentTypes: ['application/yaml'] },
      handle: async ({ who, params }) => ({
        body: await service.yaml(who, params.ref),
      }),
    }),
    ...writeRoutes(service.records),
    ...assetVerbs.map(verb => verbRoute(service, verb)),
  ];
}

function verbRoute(service: AssetService, verb: AssetVerb): Route {
  return route({
    method: 'post',
    path: `/assets/{ref}/${verb}`,
    summary: `${verb.replace(/-/g, ' ')}: one use case of the life cycle`,
    permissions: [assetVerbPermissions[verb].name],
    body: assetVerbSchemas[verb] as z.ZodType<AssetVerbBody>,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: recordSchema(assets) },
    handle: async ({ context, params, body, request }) => {
      const record = await service.act(
        context,
        verb,
        params.ref,
        body,
        givenVersion(request),
      );
      return { body: record, headers: etag(record) };
    },
  });
}
