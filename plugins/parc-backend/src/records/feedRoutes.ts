import { parcFeedReadPermission } from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../http/route';
import type { FeedService } from './FeedService';

const feedQuerySchema = z.object({
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe('where the last answer ended'),
  from: z
    .literal('end')
    .optional()
    .describe('instead of a cursor: no changes, and the cursor of what is new'),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

const feedAnswerSchema = z.object({
  items: z.array(
    z.object({
      noun: z.string(),
      id: z.string(),
      action: z.string(),
      version: z.number().int(),
      at: z.iso.datetime(),
      fields: z.array(z.string()),
    }),
  ),
  cursor: z.string(),
  hasMore: z.boolean(),
});

/** The feed of all changes, for services that follow the register. */
export function feedRoutes(feed: FeedService): Route[] {
  return [
    route({
      method: 'get',
      path: '/feed',
      summary: 'What changed since a cursor, in order, none skipped',
      permissions: [parcFeedReadPermission.name],
      query: feedQuerySchema,
      answer: { status: 200, schema: feedAnswerSchema },
      handle: async ({ who, query }) => ({
        body: query.from
          ? await feed.end(who)
          : await feed.read(who, query.cursor, query.limit),
      }),
    }),
  ];
}
