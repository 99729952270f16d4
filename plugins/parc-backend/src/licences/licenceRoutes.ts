import {
  licencePeriodsSchema,
  licenceReadPermission,
  licences,
  licenceUpdatePermission,
  licenceVerbPermissions,
  licenceVerbs,
  licenceVerbSchemas,
  periodPatchSchema,
  recordSchema,
  type LicenceVerb,
  type LicenceVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { etag, givenVersion, requiredVersion } from '../http/headers';
import { route, type Route } from '../http/route';
import { readRoutes, writeRoutes } from '../records';
import type { LicenceService } from './LicenceService';

/** The routes of licences: what any noun has, their verbs and their terms. */
export function licenceRoutes(service: LicenceService): Route[] {
  return [
    ...readRoutes(service.records),
    ...writeRoutes(service.records),
    ...licenceVerbs.map(verb => verbRoute(service, verb)),
    route({
      method: 'get',
      path: '/licences/{ref}/periods',
      summary:
        'The terms of a licence with their prices, the current one first',
      permissions: [licenceReadPermission.name],
      answer: { status: 200, schema: licencePeriodsSchema },
      handle: async ({ who, params }) => ({
        body: { items: await service.periods(who, params.ref) },
      }),
    }),
    route({
      method: 'patch',
      path: '/licences/{ref}/periods/{id}',
      summary: 'Correct what an earlier term cost',
      permissions: [licenceUpdatePermission.name],
      body: periodPatchSchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: recordSchema(licences) },
      handle: async ({ context, params: { ref, id }, body, request }) => {
        const version = requiredVersion(request);
        const record = await service.correctPeriod(
          context,
          { ref, id, version },
          body,
        );
        return { body: record, headers: etag(record) };
      },
    }),
  ];
}

function verbRoute(service: LicenceService, verb: LicenceVerb): Route {
  return route({
    method: 'post',
    path: `/licences/{ref}/${verb}`,
    summary: `${verb.replace(/-/g, ' ')}: one use case of the life cycle`,
    permissions: [licenceVerbPermissions[verb].name],
    body: licenceVerbSchemas[verb] as z.ZodType<LicenceVerbBody>,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: recordSchema(licences) },
    handle: async ({ context, params, body, request }) => {
      const version = givenVersion(request);
      const record = await service.act(
        context,
        verb,
        params.ref,
        body,
        version,
      );
      return { body: record, headers: etag(record) };
    },
  });
}
