import {
  eraseBodySchema,
  parcPersonalDataErasePermission,
  parcPersonalDataReadPermission,
  personSchema,
} from '@parc/backstage-plugin-parc-common';
import { z } from 'zod';
import { route, type Route } from '../http/route';
import type { PersonalDataService } from './PersonalDataService';

const count = z.number().int();

/** Who left, all that is kept about a person, and its erasure. */
export function personalDataRoutes(service: PersonalDataService): Route[] {
  return [
    route({
      method: 'get',
      path: '/people/departed',
      summary:
        'Users whom the register names and the catalog does not know, as of the last daily look',
      permissions: [parcPersonalDataReadPermission.name],
      answer: {
        status: 200,
        schema: z.object({
          items: z.array(
            z.object({
              person: z.string(),
              assets: count,
              changes: count,
              noticedAt: z.iso.datetime(),
            }),
          ),
        }),
      },
      handle: async ({ who }) => ({
        body: { items: await service.listDeparted(who) },
      }),
    }),
    route({
      method: 'get',
      path: '/people/export',
      summary: 'All that is kept about a person, one JSON object a line',
      permissions: [parcPersonalDataReadPermission.name],
      query: z.object({ person: personSchema }),
      answer: { status: 200, contentTypes: ['application/x-ndjson'] },
      allowsCookie: true,
      handle: async ({ who, query }) => ({
        stream: await service.download(who, query.person),
        headers: {
          'content-type': 'application/x-ndjson',
          'content-disposition': 'attachment; filename="personal-data.jsonl"',
        },
      }),
    }),
    route({
      method: 'post',
      path: '/people/erase',
      summary: 'Put a pseudonym in the place of a person who left',
      permissions: [parcPersonalDataErasePermission.name],
      body: eraseBodySchema,
      answer: {
        status: 200,
        schema: z.object({
          isDryRun: z.boolean(),
          pseudonym: z.string().optional(),
          assets: count,
          changes: count,
          machines: count,
        }),
      },
      handle: async ({ context, body }) => ({
        body: await service.erase(context, body),
      }),
    }),
  ];
}
