import {
  changeModelVerbs,
  changeTaskVerbs,
  changeVerbSchemas,
} from '@parc/backstage-plugin-parc-common';

/** What a verb of changes cannot do without. */
const verbBodies: Record<string, object> = {
  finish: { outcome: 'successful' },
  'back-out': { text: 'x', reason: 'x' },
  'link-incident': { incident: 'x' },
  'verify-return': { returnObtained: 'obtained', returnText: 'x' },
};

/** A valid body for every route of changes that takes one. */
export const changeBodies: Record<string, object> = {
  'post /changes': { title: 'x' },
  'patch /changes/{ref}': { title: 'y' },
  'post /changes/check': { title: 'x' },
  ...Object.fromEntries(
    Object.keys(changeVerbSchemas).map(verb => [
      `post /changes/{ref}/${verb}`,
      verbBodies[verb] ?? { reason: 'x' },
    ]),
  ),
  'post /changes/{ref}/decisions': { decision: 'approved' },
  'post /change-delegations': {
    to: 'user:default/x',
    fromDay: '2026-12-01',
    toDay: '2026-12-02',
  },
  'post /cab-meetings': { group: 'group:default/cab', heldOn: '2026-12-01' },
  'patch /cab-meetings/{id}': { note: 'x' },
  'post /changes/{ref}/tasks': { tasks: [] },
  ...Object.fromEntries(
    changeTaskVerbs.map(verb => [
      `post /changes/{ref}/tasks/{task}/${verb}`,
      { reason: 'x' },
    ]),
  ),
  'post /changes/{ref}/links': { url: 'https://x.example' },
  'post /changes/{ref}/comments': { text: 'x' },
  'patch /changes/{ref}/comments/{id}': { text: 'x' },
  'post /changes/{ref}/files': Buffer.from('x'),
  'post /change-models': {
    code: 'x',
    name: 'X',
    owner: 'group:default/it',
    template: 'category: network',
  },
  'patch /change-models/{ref}': { name: 'Y' },
  ...Object.fromEntries(
    changeModelVerbs.map(verb => [
      `post /change-models/{ref}/${verb}`,
      { reason: 'x' },
    ]),
  ),
};
