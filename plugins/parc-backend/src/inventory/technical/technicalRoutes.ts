import {
  assets,
  assetComponentSchema,
  installationSchema,
  networkInterfaceSchema,
  pastQuerySchema,
  printerReadingSchema,
  recordSchema,
  releaseSchema,
  softwareQuerySchema,
  switchPortSchema,
  technicalStateSchema,
  timelineAnswerSchema,
  timelineQuerySchema,
  userSeenSchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { etag, requiredVersion } from '../../http/headers';
import { route, type Route, type RouteOptions } from '../../http/route';
import type { FieldRelease } from './FieldRelease';
import type { TechnicalReader } from './TechnicalReader';

/** What agents say of one asset, and giving them back the say. */
export function technicalRoutes(
  reader: TechnicalReader,
  release: FieldRelease,
): Route[] {
  return [
    read('inventory', 'What agents say of the asset, and who set its fields', {
      answer: { status: 200, schema: technicalStateSchema },
      handle: async ({ who, params }) => ({
        body: await reader.state(who, params.ref),
      }),
    }),
    read('components', 'Its parts, and with `past` those that have gone', {
      query: pastQuerySchema,
      answer: listOf(assetComponentSchema),
      handle: async ({ who, params, query }) =>
        items(await reader.components(who, params.ref, query.past === 'true')),
    }),
    read('software', 'Its software, and with `past` what was removed', {
      query: softwareQuerySchema,
      answer: listOf(installationSchema),
      handle: async ({ who, params, query }) => {
        const asked = { ...query, past: query.past === 'true' };
        return items(await reader.software(who, params.ref, asked));
      },
    }),
    read('interfaces', 'Its network interfaces, and with `past` as they were', {
      query: pastQuerySchema,
      answer: listOf(networkInterfaceSchema),
      handle: async ({ who, params, query }) =>
        items(await reader.interfaces(who, params.ref, query.past === 'true')),
    }),
    ...readsWithoutQuery(reader),
    read('timeline', 'All that happened to it, newest first', {
      query: timelineQuerySchema,
      answer: { status: 200, schema: timelineAnswerSchema },
      handle: async ({ who, params, query }) => ({
        body: await reader.timeline(who, params.ref, query),
      }),
    }),
    releaseRoute(release),
  ];
}

function readsWithoutQuery(reader: TechnicalReader): Route[] {
  return [
    read('ports', 'The ports of network equipment, and who is on them', {
      answer: listOf(switchPortSchema),
      handle: async ({ who, params }) =>
        items(await reader.ports(who, params.ref)),
    }),
    read('readings', 'Page counters and supplies of a printer, by day', {
      answer: listOf(printerReadingSchema),
      handle: async ({ who, params }) =>
        items(await reader.readings(who, params.ref)),
    }),
    read('users-seen', 'Who was seen on it', {
      answer: listOf(userSeenSchema),
      handle: async ({ who, params }) =>
        items(await reader.usersSeen(who, params.ref)),
    }),
  ];
}

function releaseRoute(release: FieldRelease): Route {
  return route({
    method: 'post',
    path: '/assets/{ref}/release',
    summary: 'Gives fields back to the agent, whose value is written',
    permissions: ['parc.asset.update'],
    body: releaseSchema,
    headers: [{ name: 'If-Match', required: true }],
    answer: { status: 200, schema: recordSchema(assets) },
    audit: ({ fields }) => ({ fields }),
    handle: async ({ context, params: { ref }, body, request }) => {
      const version = requiredVersion(request);
      const record = await release.release(context, ref, version, body);
      return { body: record, headers: etag(record) };
    },
  });
}

function read<Query extends z.ZodType>(
  what: string,
  summary: string,
  options: Pick<RouteOptions<Query, z.ZodType>, 'query' | 'answer' | 'handle'>,
): Route {
  return route({
    method: 'get',
    path: `/assets/{ref}/${what}`,
    summary,
    permissions: ['parc.asset.read'],
    ...options,
  });
}

function listOf(schema: z.ZodType) {
  return { status: 200, schema: z.object({ items: z.array(schema) }) };
}

function items(found: readonly unknown[]) {
  return { body: { items: found } };
}
