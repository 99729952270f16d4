import {
  byRefsAnswerSchema,
  byRefsSchema,
  createSchema,
  exportQuerySchema,
  facetsAnswerSchema,
  facetsQuerySchema,
  historyAnswerSchema,
  listAnswerSchema,
  listQuerySchema,
  patchSchema,
  reasonSchema,
  recordSchema,
  totalsAnswerSchema,
  totalsQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { etag, onceOf, requiredVersion } from '../http/headers';
import { route, type Route } from '../http/route';
import type { RecordService } from './RecordService';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson',
} as const;

const historyQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
const removeQuerySchema = z.object({ reason: reasonSchema.optional() });

/** The routes that read any noun. */
export function readRoutes(service: RecordService): Route[] {
  const { noun } = service;
  const permissions = [service.writer.rules.permissions.read.name];
  const path = `/${noun.plural}`;
  return [
    route({
      method: 'get',
      path,
      summary: `A page of ${noun.plural}`,
      permissions,
      query: listQuerySchema,
      answer: { status: 200, schema: listAnswerSchema(noun) },
      handle: async ({ who, query }) => ({
        body: await service.list(who, query),
      }),
    }),
    route({
      method: 'post',
      path: `${path}/by-refs`,
      summary: `Those of a list of ${noun.plural} that there are`,
      permissions,
      isRead: true,
      body: byRefsSchema,
      answer: { status: 200, schema: byRefsAnswerSchema(noun) },
      handle: async ({ who, body }) => ({
        body: await service.byRefs(who, body),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/facets`,
      summary: `How many ${noun.plural} have each value`,
      permissions,
      query: facetsQuerySchema,
      answer: { status: 200, schema: facetsAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.facets(who, query),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/totals`,
      summary: `Counts and sums of ${noun.plural} by group and currency`,
      permissions,
      query: totalsQuerySchema,
      answer: { status: 200, schema: totalsAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.totals(who, query),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/export`,
      summary: `All ${noun.plural} that match, as a file`,
      permissions,
      query: exportQuerySchema,
      answer: { status: 200, contentTypes: Object.values(contentTypes) },
      allowsCookie: true,
      handle: async ({ who, query }) => ({
        stream: await service.export(who, query),
        headers: {
          'Content-Type': contentTypes[query.format],
          'Content-Disposition': `attachment; filename="${noun.plural}.${query.format}"`,
        },
      }),
    }),
    route({
      method: 'get',
      path: `${path}/{ref}`,
      summary: `One ${noun.name}`,
      permissions,
      answer: { status: 200, schema: recordSchema(noun) },
      handle: async ({ who, params }) => {
        const record = await service.get(who, params.ref);
        return { body: record, headers: etag(record) };
      },
    }),
    route({
      method: 'get',
      path: `${path}/{ref}/history`,
      summary: `Who changed what of one ${noun.name}, when, from where and why`,
      permissions,
      query: historyQuerySchema,
      answer: { status: 200, schema: historyAnswerSchema },
      handle: async ({ who, params, query }) => {
        const items = await service.history(
          who,
          params.ref,
          query.limit,
          query.cursor,
        );
        const nextCursor =
          items.length === query.limit ? items[items.length - 1].id : undefined;
        return { body: { items, pageInfo: { nextCursor } } };
      },
    }),
  ];
}

/** The routes that write any noun. */
export function writeRoutes(service: RecordService): Route[] {
  const { noun } = service;
  const { create, update, remove } = service.writer.rules.permissions;
  const path = `/${noun.plural}`;
  const schema = recordSchema(noun);
  return [
    route({
      method: 'post',
      path,
      summary: `Create a ${noun.name}`,
      permissions: [create.name],
      body: createSchema(noun),
      headers: [{ name: 'Idempotency-Key', required: false }],
      answer: { status: 201, schema },
      handle: async ({ context, body, request }) => {
        const record = await service.create(context, body, onceOf(request));
        const location = `${request.baseUrl}${path}/${encodeURIComponent(
          record.ref,
        )}`;
        return {
          status: 201,
          body: record,
          headers: { ...etag(record), Location: location },
        };
      },
    }),
    route({
      method: 'patch',
      path: `${path}/{ref}`,
      summary: `Change fields of a ${noun.name} (merge patch, RFC 7396)`,
      permissions: [update.name],
      body: patchSchema(noun),
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema },
      handle: async ({ context, params, body, request }) => {
        const version = requiredVersion(request);
        const record = await service.update(context, params.ref, version, body);
        return { body: record, headers: etag(record) };
      },
    }),
    route({
      method: 'delete',
      path: `${path}/{ref}`,
      summary: `Take a ${noun.name} out of all lists; it can be restored`,
      permissions: [remove.name],
      query: removeQuerySchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 204 },
      handle: async ({ context, params, query, request }) => {
        const version = requiredVersion(request);
        await service.remove(
          { ...context, reason: query.reason },
          params.ref,
          version,
        );
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: `${path}/{ref}/restore`,
      summary: `Bring a deleted ${noun.name} back, by its id`,
      permissions: [remove.name],
      answer: { status: 200, schema },
      handle: async ({ context, params }) => {
        const record = await service.restore(context, params.ref);
        return { body: record, headers: etag(record) };
      },
    }),
  ];
}
