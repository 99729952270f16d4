import {
  changeModels,
  changeModelVerbs,
  changeModelVerbSchemas,
  changes,
  changeVerbPermissions,
  changeVerbSchemas,
  parcChangeManagePermission,
  recordSchema,
  type ChangeAnyVerb,
  type ChangeModelVerb,
  type ChangeModelVerbBody,
  type ChangeVerbBody,
} from '@parc/backstage-plugin-parc-common';
import type { z } from 'zod';
import { etag, givenVersion } from '../http/headers';
import { route, type Route } from '../http/route';
import type { ChangeModelVerbs } from './ChangeModelVerbs';
import type { ChangeVerbs } from './ChangeVerbs';

/** The routes of what is done with changes and with their models. */
export function changeVerbRoutes(
  verbs: ChangeVerbs,
  modelVerbs: ChangeModelVerbs,
): Route[] {
  const names = Object.keys(changeVerbSchemas) as ChangeAnyVerb[];
  return [
    ...names.map(verb => verbRoute(verbs, verb)),
    ...changeModelVerbs.map(verb => modelVerbRoute(modelVerbs, verb)),
  ];
}

function verbRoute(service: ChangeVerbs, verb: ChangeAnyVerb): Route {
  return route({
    method: 'post',
    path: `/changes/{ref}/${verb}`,
    summary: `${verb}: one use case of a change`,
    permissions: [changeVerbPermissions[verb].name],
    body: changeVerbSchemas[verb] as z.ZodType<ChangeVerbBody>,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: recordSchema(changes) },
    handle: async ({ context, params: { ref }, body, request }) => {
      const version = givenVersion(request);
      const record = await service.act(context, verb, ref, body, version);
      return { body: record, headers: etag(record) };
    },
  });
}

function modelVerbRoute(
  service: ChangeModelVerbs,
  verb: ChangeModelVerb,
): Route {
  return route({
    method: 'post',
    path: `/change-models/{ref}/${verb}`,
    summary: `${verb}: one use case of a model of standard changes`,
    permissions: [parcChangeManagePermission.name],
    body: changeModelVerbSchemas[verb] as z.ZodType<ChangeModelVerbBody>,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: recordSchema(changeModels) },
    handle: async ({ context, params: { ref }, body, request }) => {
      const version = givenVersion(request);
      const record = await service.act(context, verb, ref, body, version);
      return { body: record, headers: etag(record) };
    },
  });
}
