import {
  changeModelVerbs,
  changeTaskVerbs,
  changeVerbSchemas,
} from '@parc/backstage-plugin-parc-common';
import { get, ifMatch, nothing, post, type Call } from './Call';
import { attachmentCalls, readsOf, writesOf } from './recordCalls';

/** The change of the journeys: confidential, and of the fleet manager. */
export const changeRef = 'CH-ONE';

/** A model of standard changes, as it is created and what it is called then. */
export const changeModelRecords = {
  'change-models': {
    ref: 'restart-switch',
    body: {
      code: 'restart-switch',
      name: 'Restart a switch',
      owner: 'group:default/it-support',
      template: 'category: network',
    },
  },
};

/** What a verb cannot do without. */
const bodies: Record<string, object> = {
  finish: { outcome: 'successful' },
  'back-out': { text: 'a journey', reason: 'a journey' },
  'link-incident': { incident: 'INC-1' },
  'verify-return': { returnObtained: 'obtained', returnText: 'a journey' },
};

/** A well-formed call of every operation of changes, of their models and meetings beside what every noun has. */
export function changeCalls(meeting: string): Record<string, Call> {
  const ref = changeRef;
  const path = `/changes/${ref}`;
  const reason = { reason: 'a journey' };
  return {
    ...Object.fromEntries([
      ...readsOf('changes', ref),
      ...writesOf('changes', ref, nothing, { title: 'Move a server' }),
      ...Object.keys(changeVerbSchemas).map((verb): [string, Call] => [
        `post /changes/{ref}/${verb}`,
        post(`${path}/${verb}`, bodies[verb] ?? reason),
      ]),
      ...changeTaskVerbs.map((verb): [string, Call] => [
        `post /changes/{ref}/tasks/{task}/${verb}`,
        post(`${path}/tasks/${nothing}/${verb}`, reason),
      ]),
      ...changeModelVerbs.map((verb): [string, Call] => [
        `post /change-models/{ref}/${verb}`,
        post(`/change-models/restart-switch/${verb}`, reason),
      ]),
    ]),
    ...attachmentCalls('changes', ref, nothing),
    'get /changes/settings': get('/changes/settings'),
    'post /changes/check': post('/changes/check', { title: 'Move a server' }),
    'get /changes/{ref}/conflicts': get(`${path}/conflicts`),
    'get /changes/{ref}/impact': get(`${path}/impact`),
    'get /changes/metrics': get('/changes/metrics?by=items'),
    'get /changes/{ref}/tasks': get(`${path}/tasks`),
    'post /changes/{ref}/tasks': {
      method: 'POST',
      path: `${path}/tasks`,
      body: { tasks: [] },
      headers: ifMatch,
    },
    'get /change-calendar': get(
      '/change-calendar?from=2026-12-01&to=2026-12-31',
    ),
    'get /change-tasks/mine': get('/change-tasks/mine'),
    ...approvalCalls(path),
    ...meetingCalls(meeting),
  };
}

function approvalCalls(path: string): Record<string, Call> {
  return {
    'get /changes/waiting': get('/changes/waiting'),
    'get /changes/{ref}/approval': get(`${path}/approval`),
    'post /changes/{ref}/decisions': post(`${path}/decisions`, {
      decision: 'approved',
    }),
    'get /change-delegations': get('/change-delegations'),
    'post /change-delegations': post('/change-delegations', {
      to: 'user:default/nobody',
      fromDay: '2099-12-01',
      toDay: '2099-12-02',
    }),
    'delete /change-delegations/{id}': {
      method: 'DELETE',
      path: `/change-delegations/${nothing}`,
    },
  };
}

/** What is written of the meeting changes nothing. */
function meetingCalls(meeting: string): Record<string, Call> {
  const path = `/cab-meetings/${meeting}`;
  return {
    'get /changes/cab': get('/changes/cab'),
    'get /cab-meetings': get('/cab-meetings'),
    'post /cab-meetings': post('/cab-meetings', {
      group: 'group:default/it-support',
      heldOn: '2099-12-01',
      changes: [changeRef],
    }),
    'get /cab-meetings/{id}': get(path),
    'patch /cab-meetings/{id}': {
      method: 'PATCH',
      path,
      body: {},
      headers: ifMatch,
    },
    'get /cab-meetings/{id}/minutes': get(`${path}/minutes`),
  };
}

/** Whether an operation is one of changes that everybody who sees Parc may ask, of what concerns them or is no secret. */
export function isOfChanges(operation: string): boolean {
  return (
    / \/(changes|change-(tasks|delegations|calendar)|cab-meetings)/.test(
      operation,
    ) || readsModels(operation)
  );
}

/** Models are read by everybody who sees Parc. */
function readsModels(operation: string): boolean {
  return (
    operation.startsWith('get /change-models') ||
    operation === 'post /change-models/by-refs'
  );
}
