import {
  importListQuerySchema,
  importListSchema,
  importPermission,
  importPlanSchema,
  importRowsQuerySchema,
  importRowsSchema,
  importSchema,
  inspectImportSchema,
  namedMappingsSchema,
  runImportSchema,
  undoImportSchema,
  uploadImportQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import type { Readable } from 'node:stream';
import { route, type Route } from '../http/route';
import { contentDisposition } from '../records';
import { parsePlace, placeText, type ImportJob } from './ImportJob';
import type { ImportService } from './ImportService';

const permissions = [importPermission.name];
const one = { status: 200, schema: importSchema };

/** The routes of imports. */
export function importRoutes(service: ImportService): Route[] {
  return [
    ...fileRoutes(service),
    ...stepRoutes(service),
    ...resultRoutes(service),
  ];
}

function fileRoutes(service: ImportService): Route[] {
  return [
    route({
      method: 'post',
      path: '/imports',
      summary: 'Send a CSV or XLSX to be imported; the body is the file',
      permissions,
      query: uploadImportQuerySchema,
      takesFile: true,
      answer: { status: 201, schema: importSchema },
      handle: async ({ context, query, request }) => ({
        status: 201,
        body: await service.upload(context, {
          ...query,
          declaredBytes: Number(request.header('Content-Length') ?? 0),
          // A refusal half way must still be answered.
          content: request.iterator({ destroyOnReturn: false }),
        }),
      }),
    }),
    route({
      method: 'get',
      path: '/imports',
      summary: "One's own imports, newest first; all for administrators",
      permissions,
      query: importListQuerySchema,
      answer: { status: 200, schema: importListSchema },
      handle: async ({ who, query }) => {
        const items = await service.list(who, query);
        const isFull = items.length === query.limit;
        const nextCursor = isFull ? items.at(-1)?.id : undefined;
        return { body: { items, pageInfo: { nextCursor } } };
      },
    }),
    route({
      method: 'get',
      path: '/imports/{id}',
      summary: 'One import: how far it is, and what becomes of its rows',
      permissions,
      answer: one,
      handle: async ({ who, params }) => ({
        body: await service.get(who, params.id),
      }),
    }),
    route({
      method: 'get',
      path: '/import-mappings',
      summary: 'How files of one kind are imported, where that has a name',
      permissions,
      answer: { status: 200, schema: namedMappingsSchema },
      handle: async ({ who }) => ({
        body: { items: await service.named(who) },
      }),
    }),
  ];
}

function stepRoutes(service: ImportService): Route[] {
  return [
    route({
      method: 'post',
      path: '/imports/{id}/inspect',
      summary: 'Look at the file again, with what is said of it',
      permissions,
      body: inspectImportSchema,
      answer: one,
      handle: async ({ who, params, body }) => ({
        body: await service.reinspect(who, params.id, body.reading),
      }),
    }),
    route({
      method: 'post',
      path: '/imports/{id}/plan',
      summary: 'Say what is to be done, and start the dry run',
      permissions,
      body: importPlanSchema,
      answer: one,
      handle: async ({ who, params, body }) => ({
        body: await service.steps.plan(who, params.id, body),
      }),
    }),
    route({
      method: 'post',
      path: '/imports/{id}/run',
      summary: 'Do what the dry run said; what was cancelled goes on',
      permissions,
      body: runImportSchema,
      answer: one,
      handle: async ({ who, params, body }) => ({
        body: await service.steps.run(who, params.id, body.agreed),
      }),
    }),
    route({
      method: 'post',
      path: '/imports/{id}/cancel',
      summary: 'Stop after the batch at hand',
      permissions,
      answer: one,
      handle: async ({ who, params }) => ({
        body: await service.steps.cancel(who, params.id),
      }),
    }),
    route({
      method: 'post',
      path: '/imports/{id}/undo',
      summary: 'Take back what the run did, all of it or what can be',
      permissions,
      body: undoImportSchema,
      answer: one,
      handle: async ({ context, params, body }) => ({
        body: await service.steps.undo(context, params.id, body),
      }),
    }),
  ];
}

function resultRoutes(service: ImportService): Route[] {
  return [
    route({
      method: 'get',
      path: '/imports/{id}/rows',
      summary: 'What becomes of each row',
      permissions,
      query: importRowsQuerySchema,
      answer: { status: 200, schema: importRowsSchema },
      handle: async ({ who, params, query: { cursor, ...query } }) => {
        const after = cursor ? parsePlace(cursor) : undefined;
        const rows = await service.rows(who, params.id, { ...query, after });
        const last = rows.length === query.limit ? rows.at(-1) : undefined;
        const items = rows.map(({ level: _, number: __, ...row }) => row);
        const nextCursor = last && placeText(last);
        return { body: { items, pageInfo: { nextCursor } } };
      },
    }),
    route({
      method: 'get',
      path: '/imports/{id}/result',
      summary: 'The file with what became of each row, as CSV',
      permissions,
      answer: { status: 200, contentTypes: ['text/csv; charset=utf-8'] },
      allowsCookie: true,
      handle: async ({ who, params }) =>
        download(await service.result(who, params.id), 'result'),
    }),
    route({
      method: 'get',
      path: '/imports/{id}/failed',
      summary: 'The rows that failed, to be mended and sent again, as CSV',
      permissions,
      answer: { status: 200, contentTypes: ['text/csv; charset=utf-8'] },
      allowsCookie: true,
      handle: async ({ who, params }) =>
        download(await service.failed(who, params.id), 'failed'),
    }),
  ];
}

function download(
  { job, file }: { job: ImportJob; file: Readable },
  what: string,
) {
  const stem = job.fileName.replace(/\.[^.]*$/, '');
  return {
    stream: file,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition(`${stem}-${what}.csv`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  };
}
