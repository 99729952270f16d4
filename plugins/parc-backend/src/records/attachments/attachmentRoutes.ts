import {
  commentInputSchema,
  linkInputSchema,
  recordCommentSchema,
  recordFileSchema,
  recordLinkSchema,
  textSchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../../http/route';
import type { AttachmentService } from './AttachmentService';
import { contentDisposition } from './fileTypes';

const commentsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.uuid().optional().describe('where the last answer ended'),
});
const uploadQuerySchema = z.object({
  name: textSchema(255).min(1).describe("the file's name"),
});
const commentsAnswerSchema = z.object({
  items: z.array(recordCommentSchema),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});

/** The routes of what hangs on the records of a noun: links, comments and files. */
export function attachmentRoutes(service: AttachmentService): Route[] {
  return [
    ...linkRoutes(service),
    ...commentRoutes(service),
    ...fileRoutes(service),
  ];
}

function linkRoutes(service: AttachmentService): Route[] {
  const { path, name, read, update } = namesOf(service);
  return [
    route({
      method: 'get',
      path: `${path}/links`,
      summary: `The links of one ${name}, newest first`,
      permissions: [read],
      answer: {
        status: 200,
        schema: z.object({ items: z.array(recordLinkSchema) }),
      },
      handle: async ({ who, params }) => ({
        body: { items: await service.links(who, params.ref) },
      }),
    }),
    route({
      method: 'post',
      path: `${path}/links`,
      summary: `Add a link to a ${name}`,
      permissions: [update],
      body: linkInputSchema,
      answer: { status: 201, schema: recordLinkSchema },
      handle: async ({ context, params, body }) => ({
        status: 201,
        body: await service.addLink(context, params.ref, body),
      }),
    }),
    route({
      method: 'delete',
      path: `${path}/links/{id}`,
      summary: `Remove a link of a ${name}`,
      permissions: [update],
      answer: { status: 204 },
      handle: async ({ context, params }) => {
        await service.removeLink(context, params.ref, params.id);
        return { status: 204 };
      },
    }),
  ];
}

function commentRoutes(service: AttachmentService): Route[] {
  const { path, name, read, update } = namesOf(service);
  return [
    route({
      method: 'get',
      path: `${path}/comments`,
      summary: `What people said about one ${name}, newest first`,
      permissions: [read],
      query: commentsQuerySchema,
      answer: { status: 200, schema: commentsAnswerSchema },
      handle: async ({ who, params, query: { limit, cursor } }) => {
        const items = await service.comments(who, params.ref, limit, cursor);
        const nextCursor =
          items.length === limit ? items.at(-1)?.id : undefined;
        return { body: { items, pageInfo: { nextCursor } } };
      },
    }),
    route({
      method: 'post',
      path: `${path}/comments`,
      summary: `Comment on a ${name}`,
      permissions: [update],
      body: commentInputSchema,
      answer: { status: 201, schema: recordCommentSchema },
      handle: async ({ context, params, body }) => ({
        status: 201,
        body: await service.addComment(context, params.ref, body.text),
      }),
    }),
    route({
      method: 'patch',
      path: `${path}/comments/{id}`,
      summary: 'Change the words of a comment of one’s own',
      permissions: [update],
      body: commentInputSchema,
      answer: { status: 200, schema: recordCommentSchema },
      handle: async ({ context, params: { ref, id }, body }) => ({
        body: await service.editComment(context, ref, id, body.text),
      }),
    }),
    route({
      method: 'delete',
      path: `${path}/comments/{id}`,
      summary: 'Remove a comment',
      permissions: [update],
      answer: { status: 204 },
      handle: async ({ context, params }) => {
        await service.removeComment(context, params.ref, params.id);
        return { status: 204 };
      },
    }),
  ];
}

function fileRoutes(service: AttachmentService): Route[] {
  const { path, name, read, update } = namesOf(service);
  return [
    route({
      method: 'get',
      path: `${path}/files`,
      summary: `The files of one ${name}, newest first`,
      permissions: [read],
      answer: {
        status: 200,
        schema: z.object({ items: z.array(recordFileSchema) }),
      },
      handle: async ({ who, params }) => ({
        body: { items: await service.files(who, params.ref) },
      }),
    }),
    route({
      method: 'post',
      path: `${path}/files`,
      summary: `Add a file to a ${name}; the body is its content`,
      permissions: [update],
      query: uploadQuerySchema,
      takesFile: true,
      answer: { status: 201, schema: recordFileSchema },
      handle: async ({ context, params, query, request }) => ({
        status: 201,
        body: await service.addFile(context, params.ref, {
          name: query.name,
          declaredBytes: Number(request.header('Content-Length') ?? 0),
          // A refusal half way must still be answered: leaving the loop may not cut the connection.
          content: request.iterator({ destroyOnReturn: false }),
        }),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/files/{id}`,
      summary: 'What a file holds, to be kept and not opened',
      permissions: [read],
      answer: { status: 200, contentTypes: ['application/octet-stream'] },
      allowsCookie: true,
      handle: async ({ who, params }) => {
        const { file, content } = await service.file(
          who,
          params.ref,
          params.id,
        );
        return {
          stream: content,
          headers: downloadHeaders(file),
        };
      },
    }),
    route({
      method: 'delete',
      path: `${path}/files/{id}`,
      summary: 'Remove a file',
      permissions: [update],
      answer: { status: 204 },
      handle: async ({ context, params }) => {
        await service.removeFile(context, params.ref, params.id);
        return { status: 204 };
      },
    }),
  ];
}

/** Nothing of what others uploaded runs in the portal's name, whatever a browser takes it for. */
function downloadHeaders(file: { name: string; type: string; size: number }) {
  const isText = file.type.startsWith('text/');
  return {
    'Content-Type': isText ? `${file.type}; charset=utf-8` : file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': contentDisposition(file.name),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  };
}

function namesOf({ records }: AttachmentService) {
  const { permissions } = records.writer.rules;
  return {
    path: `/${records.noun.plural}/{ref}`,
    name: records.noun.name,
    read: permissions.read.name,
    update: permissions.update.name,
  };
}
