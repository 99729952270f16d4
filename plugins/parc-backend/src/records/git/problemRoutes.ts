import {
  parcAdministerPermission,
  parcProblemReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../../http/route';
import type { ProblemService } from './ProblemService';

const problemsAnswerSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      code: z.enum(['field', 'schema', 'retirement-brake']),
      noun: z.string(),
      entity: z.string().optional(),
      record: z.string().optional(),
      file: z.string().optional(),
      field: z.string().optional(),
      value: z.unknown().optional(),
      message: z.string(),
      since: z.iso.datetime(),
    }),
  ),
  totalItems: z.number().int(),
});

/** What is wrong with files in git, and the answer to the retirement brake. */
export function problemRoutes(problems: ProblemService): Route[] {
  return [
    route({
      method: 'get',
      path: '/problems',
      summary: 'What is wrong with files in git, newest first',
      permissions: [parcProblemReadPermission.name],
      answer: { status: 200, schema: problemsAnswerSchema },
      handle: async ({ who }) => ({ body: await problems.list(who) }),
    }),
    route({
      method: 'post',
      path: '/problems/retire-vanished',
      summary: 'Retire what the retirement brake holds',
      permissions: [parcAdministerPermission.name],
      answer: { status: 200, schema: z.object({ retired: z.number().int() }) },
      handle: async ({ who }) => ({
        body: { retired: await problems.retireVanished(who) },
      }),
    }),
  ];
}
