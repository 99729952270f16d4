import {
  cursorAnswer,
  inventoryMessageDetailsSchema,
  inventoryMessageSchema,
  inventoryStatusSchema,
  messagesQuerySchema,
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  replaySchema,
} from '@parc/backstage-plugin-parc-common';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { route, type Route } from '../../http/route';
import type { MessageService } from './MessageService';

const read = [parcInventoryReadPermission.name];
const manage = [parcInventoryManagePermission.name];

/** What came in, and how the queue stands. */
export function messageRoutes(messages: MessageService): Route[] {
  return [
    route({
      method: 'get',
      path: '/inventory-status',
      summary: 'How much waits, failed or asks for a person',
      permissions: read,
      answer: { status: 200, schema: inventoryStatusSchema },
      handle: async ({ who }) => ({ body: await messages.status(who) }),
    }),
    route({
      method: 'get',
      path: '/inventory-messages',
      summary: 'What agents sent, newest first',
      permissions: read,
      query: messagesQuerySchema,
      answer: { status: 200, schema: cursorAnswer(inventoryMessageSchema) },
      handle: async ({ who, query }) => ({
        body: await messages.list(who, query),
      }),
    }),
    route({
      method: 'post',
      path: '/inventory-messages/replay',
      summary: 'Work off again what failed, or what is still kept',
      permissions: manage,
      body: replaySchema,
      answer: {
        status: 200,
        schema: z.object({ replayed: z.number().int() }),
      },
      handle: async ({ who, body }) => ({
        body: await messages.replay(who, body),
      }),
    }),
    route({
      method: 'get',
      path: '/inventory-messages/{id}',
      summary: 'One inventory as it came in, and what became of it',
      permissions: read,
      answer: { status: 200, schema: inventoryMessageDetailsSchema },
      handle: async ({ who, params }) => ({
        body: await messages.get(who, params.id),
      }),
    }),
    route({
      method: 'get',
      path: '/inventory-messages/{id}/body',
      summary: 'What the agent sent, as a file; it names people',
      permissions: manage,
      allowsCookie: true,
      answer: { status: 200, contentTypes: ['application/octet-stream'] },
      handle: async ({ who, params }) =>
        toFile(params.id, await messages.body(who, params.id)),
    }),
  ];
}

/** Never shown by the browser itself: it is what a machine sent. */
function toFile(
  id: string,
  { body, format }: { body: Buffer; format: string },
) {
  return {
    stream: Readable.from([body]),
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="inventory-${id}.${
        format === 'xml' ? 'xml' : 'json'
      }"`,
      'X-Content-Type-Options': 'nosniff',
    },
  };
}
