import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  assets,
  listAnswerSchema,
  listQuerySchema,
  parcAccessPermission,
  recordSchema,
  totalsAnswerSchema,
  totalsQuerySchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import type { AssetService } from '../assets';
import { parse, whoIs } from '../http/mountRoutes';
import type { Who } from '../records';
import { toRegistrySchema } from './toRegistrySchema';

interface ReadAction<Query extends z.ZodType, Answer extends z.ZodType> {
  name: string;
  title: string;
  description: string;
  query: Query;
  answer: Answer;
  read(who: Who, query: z.output<Query>): Promise<z.input<Answer>>;
}

/**
 * Lets assistants read assets through the portal's registry of actions: by the services and schemas of the REST
 * API, and with the rights of who asks. None changes anything.
 */
export function registerAssetActions(
  registry: ActionsRegistryService,
  { records }: AssetService,
): void {
  register(registry, {
    name: 'find-assets',
    title: 'Find IT assets',
    description:
      'A page of the hardware assets that you may see: by filter, JSON predicate or words, sorted, with nextCursor for the next page. Same parameters as GET /api/parc/assets.',
    query: listQuerySchema,
    answer: listAnswerSchema(assets),
    read: (who, query) => records.list(who, query),
  });
  register(registry, {
    name: 'get-asset',
    title: 'Read an IT asset',
    description:
      'One hardware asset with all its fields, by its tag or id. Same answer as GET /api/parc/assets/{ref}.',
    query: z.object({ ref: z.string().describe('the tag, or the id') }),
    answer: recordSchema(assets),
    read: (who, { ref }) => records.get(who, ref),
  });
  register(registry, {
    name: 'total-assets',
    title: 'Count and total IT assets',
    description:
      'How many of the hardware assets that you may see match, and what they cost, by group and currency. Same parameters as GET /api/parc/assets/totals.',
    query: totalsQuerySchema,
    answer: totalsAnswerSchema,
    read: (who, query) => records.totals(who, query),
  });
}

function register<Query extends z.ZodType, Answer extends z.ZodType>(
  registry: ActionsRegistryService,
  action: ReadAction<Query, Answer>,
): void {
  const { name, title, description } = action;
  registry.register({
    name,
    title,
    description,
    schema: {
      input: toRegistrySchema(action.query, 'input'),
      output: toRegistrySchema(action.answer, 'output'),
    },
    // Who may not see Parc is not told of its actions; what they read is decided by the other permissions.
    visibilityPermission: parcAccessPermission,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    action: async (asked: {
      input: unknown;
      credentials: BackstageCredentials;
    }) => ({
      output: (await action.read(
        whoIs(asked.credentials),
        parse(action.query, asked.input) as z.output<Query>,
      )) as Record<string, unknown>,
    }),
  });
}
