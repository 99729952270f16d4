import {
  changeImplementPermission,
  changeReadPermission,
  changeTasksAnswerSchema,
  changeTaskSchema,
  changeTasksBodySchema,
  changeTaskVerbs,
  changeTaskVerbSchema,
  changeUpdatePermission,
  ownTasksSchema,
  type ChangeTaskVerb,
} from '@parc/backstage-plugin-parc-common';
import { etag, givenVersion, requiredVersion } from '../../http/headers';
import { route, type Route } from '../../http/route';
import type { ChangeTaskService } from './ChangeTaskService';
import type { OwnTasks } from './OwnTasks';

const path = '/changes/{ref}/tasks';

/** The routes of the tasks of changes. */
export function changeTaskRoutes(
  service: ChangeTaskService,
  own: OwnTasks,
): Route[] {
  return [
    ...readingRoutes(service, own),
    route({
      method: 'post',
      path,
      summary: 'Plan all tasks of a change anew, in their order',
      permissions: [changeUpdatePermission.name],
      body: changeTasksBodySchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: changeTasksAnswerSchema },
      handle: async ({ context, params: { ref }, body, request }) => {
        const target = { ref, version: requiredVersion(request) };
        const { items, version } = await service.set(context, target, body);
        return { body: { items }, headers: etag({ version }) };
      },
    }),
    ...changeTaskVerbs.map(verb => verbRoute(service, verb)),
  ];
}

function readingRoutes(service: ChangeTaskService, own: OwnTasks): Route[] {
  return [
    route({
      method: 'get',
      path,
      summary: 'The tasks of a change, in their order',
      permissions: [changeReadPermission.name],
      answer: { status: 200, schema: changeTasksAnswerSchema },
      handle: async ({ who, params }) => ({
        body: await service.list(who, params.ref),
      }),
    }),
    route({
      method: 'get',
      path: '/change-tasks/mine',
      summary: 'What the caller and their groups still have to do for changes',
      permissions: [changeReadPermission.name],
      answer: { status: 200, schema: ownTasksSchema },
      handle: async ({ who }) => ({ body: await own.list(who) }),
    }),
  ];
}

function verbRoute(service: ChangeTaskService, verb: ChangeTaskVerb): Route {
  return route({
    method: 'post',
    path: `${path}/{task}/${verb}`,
    summary: `${verb}: one use case of a task of a change`,
    permissions: [changeImplementPermission.name],
    body: changeTaskVerbSchema,
    headers: [{ name: 'If-Match', required: false }],
    answer: { status: 200, schema: changeTaskSchema },
    handle: async ({ context, params: { ref, task }, body, request }) => {
      const target = { change: ref, task, version: givenVersion(request) };
      const done = await service.act(context, verb, target, body);
      return { body: done, headers: etag(done) };
    },
  });
}
