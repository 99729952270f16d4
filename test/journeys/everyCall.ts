import {
  assetVerbs,
  AssetVerb,
  standardRules,
} from '@parc/backstage-plugin-parc-common';
import { Answer, PortalClient } from '../support';
import { licenceCalls, licenceFacets, licenceRecords } from './licenceCalls';
import { softwareCalls } from './softwareCalls';

/** A well-formed call of one operation. */
export type Call = {
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** What {@link everyCall} needs to be there, beside {@link referenceRecords}. */
export type Subjects = {
  /** Tag of an asset. */
  asset: string;
  /** Id of an asset that was deleted. */
  deletedAsset: string;
  /** Id of a file on the asset. */
  file: string;
};

/** One record of each noun but assets, as it is created, and what it is called then. */
export const referenceRecords = {
  locations: {
    ref: 'PAR',
    body: { path: 'PAR', name: 'Paris', kind: 'site' },
  },
  suppliers: {
    ref: 'econocom',
    body: { code: 'econocom', name: 'Econocom' },
  },
  categories: {
    ref: 'scanner',
    body: {
      code: 'scanner',
      name: 'Scanner',
      nameFr: 'Lecteur',
      tagPattern: 'SCN-{yyyy}-{0000}',
    },
  },
  models: {
    ref: 'dell-latitude-5440',
    body: {
      slug: 'dell-latitude-5440',
      manufacturer: 'Dell',
      name: 'Latitude 5440',
      category: 'laptop',
      replacementCost: { amount: '1400.00', currency: 'EUR' },
    },
  },
  ...licenceRecords,
};

/** A field of each noun that its facets can count by; suppliers and categories have none, and answer 400 to it. */
const facets: Record<string, string> = {
  locations: 'kind',
  suppliers: 'name',
  categories: 'name',
  models: 'category',
  assets: 'status',
  ...licenceFacets,
};

/** Operations that answer 400 to everybody who is signed in, as there is nothing to count by. */
export const withoutFacets = [
  'get /suppliers/facets',
  'get /categories/facets',
];

/** Whether an operation reads only. */
export function isRead(operation: string): boolean {
  // How the backend is doing, and what agents sign in with, is for administrators alone.
  if (['get /health', 'get /agent-credentials'].includes(operation))
    return false;
  // What an agent sent names people: for those who manage inventory.
  if (operation === 'get /inventory-messages/{id}/body') return false;
  // What was imported is seen by who imports.
  if (operation.includes(' /import')) return false;
  return operation.startsWith('get ') || operation.endsWith('/by-refs');
}

/** Operations that answer 404 to everybody who may ask, as there is no agent yet, and no file on the licence. */
export const withoutAgents = [
  'get /inventory-messages/{id}',
  'get /agents/{id}',
  'get /licences/{ref}/files/{id}',
  'get /software-titles/{id}/proposal',
];

/** Whether an operation is about what is the caller's own: everybody who sees Parc may ask it. */
export function isPersonal(operation: string): boolean {
  return (
    operation.includes(' /views') || operation.includes(' /calendar-feeds')
  );
}

/** Whether who knows the address needs no sign-in; of the one that is asked nobody does, so that it answers 404. */
export function opensBySecret(operation: string): boolean {
  return operation === 'get /calendar-feeds/{token}.ics';
}

/** An id that nothing has. */
const nothing = '01920000-0000-7000-8000-000000000000';
const ifMatch = { 'if-match': '"1"' };

/**
 * A call of every operation that the API's own document lists, by the document's name for it: `get /assets/{ref}`.
 * A body or header that the schemas refuse would be answered before the question of who may: hence well-formed.
 */
export function everyCall(subjects: Subjects): Record<string, Call> {
  const { asset, deletedAsset, file } = subjects;
  return {
    ...Object.fromEntries(
      Object.entries(referenceRecords).flatMap(([plural, { ref, body }]) => [
        ...readsOf(plural, ref),
        ...writesOf(plural, ref, ref, body),
      ]),
    ),
    ...Object.fromEntries([
      ...readsOf('assets', asset),
      ...writesOf('assets', asset, deletedAsset, { category: 'laptop' }),
      ...assetVerbs.map((verb): [string, Call] => [
        `post /assets/{ref}/${verb}`,
        {
          method: 'POST',
          path: `/assets/${asset}/${verb}`,
          body: verbBodies[verb],
        },
      ]),
    ]),
    ...attachmentCalls('assets', asset, file),
    ...attachmentCalls('licences', 'LIC-CAD', nothing),
    ...Object.fromEntries(readsOf('positions', 'cad.seat')),
    ...licenceCalls(),
    'get /views': get('/views?noun=assets'),
    'post /views': post('/views', { noun: 'assets', name: 'Lost', query: '' }),
    'get /views/{id}': get(`/views/${nothing}`),
    'patch /views/{id}': {
      method: 'PATCH',
      path: `/views/${nothing}`,
      body: { name: 'Found' },
      headers: ifMatch,
    },
    'delete /views/{id}': {
      method: 'DELETE',
      path: `/views/${nothing}`,
      headers: ifMatch,
    },
    ...inventoryCalls(),
    ...softwareCalls(),
    ...importCalls(),
    'get /assets/{ref}/yaml': get(`/assets/${asset}/yaml`),
    ...technicalCalls(asset),
    'post /assets/bulk': post('/assets/bulk', {
      refs: [asset],
      patch: { notes: 'seen' },
    }),
    'post /models/import': post('/models/import', { files: [] }),
    'get /problems': get('/problems'),
    'post /problems/retire-vanished': post('/problems/retire-vanished'),
    'get /quick-find': get('/quick-find?term=LT-20'),
    'get /feed': get('/feed'),
    'get /health': get('/health'),
    'get /agent-credentials': get('/agent-credentials'),
    'post /agent-credentials': post('/agent-credentials', { name: 'Laptops' }),
    'post /agent-credentials/{id}/revoke': post(
      `/agent-credentials/${nothing}/revoke`,
    ),
    'get /people/departed': get('/people/departed'),
    'get /people/export': get('/people/export?person=user:default/nobody'),
    'post /people/erase': post('/people/erase', {
      person: 'user:default/nobody',
      reason: 'a journey',
    }),
    'get /openapi.json': get('/openapi.json'),
  };
}

function technicalCalls(asset: string): Record<string, Call> {
  const reads = [
    'inventory',
    'components',
    'software',
    'interfaces',
    'ports',
    'readings',
    'users-seen',
    'timeline',
  ].map((what): [string, Call] => [
    `get /assets/{ref}/${what}`,
    get(`/assets/${asset}/${what}`),
  ]);
  return {
    ...Object.fromEntries(reads),
    'post /assets/{ref}/release': {
      method: 'POST',
      path: `/assets/${asset}/release`,
      body: { fields: ['hostname'] },
      headers: ifMatch,
    },
  };
}

/** Sends a call to Parc. */
export function send(client: PortalClient, call: Call): Promise<Answer> {
  return client.send(call.method, `/api/parc${call.path}`, call.body, {
    headers: call.headers,
  });
}

/** Sends calls, and returns those that were answered with another status than these. */
export async function answersOtherThan(
  statuses: number[],
  client: PortalClient,
  calls: Record<string, Call>,
) {
  const answers = await Promise.all(
    Object.entries(calls).map(async ([operation, call]) => {
      const { status, body } = await send(client, call);
      return { operation, status, error: body?.error?.message };
    }),
  );
  return answers.filter(({ status }) => !statuses.includes(status));
}

/** The calls of the operations for which this holds. */
export function callsWhere(
  calls: Record<string, Call>,
  matches: (operation: string) => boolean,
): Record<string, Call> {
  return Object.fromEntries(
    Object.entries(calls).filter(([operation]) => matches(operation)),
  );
}

const why = { reason: 'a journey' };

const verbBodies: Record<AssetVerb, object> = {
  receive: { location: 'PAR' },
  'hand-out': { assignedTo: 'user:default/ines.garnier' },
  'take-back': {},
  transfer: { assignedTo: 'user:default/ines.garnier' },
  'send-to-repair': why,
  'return-from-repair': {},
  'report-lost': why,
  'report-found': {},
  retire: why,
  dispose: why,
};

function readsOf(plural: string, ref: string): [string, Call][] {
  return [
    [`get /${plural}`, get(`/${plural}`)],
    [`post /${plural}/by-refs`, post(`/${plural}/by-refs`, { refs: [ref] })],
    [`get /${plural}/facets`, get(`/${plural}/facets?facet=${facets[plural]}`)],
    [`get /${plural}/totals`, get(`/${plural}/totals`)],
    [`get /${plural}/export`, get(`/${plural}/export?format=jsonl`)],
    [`get /${plural}/{ref}`, get(`/${plural}/${ref}`)],
    [`get /${plural}/{ref}/history`, get(`/${plural}/${ref}/history`)],
  ];
}

/** What is changed of a record of each noun. */
const patches: Record<string, object> = {
  locations: { name: 'Other' },
  suppliers: { name: 'Other' },
  categories: { name: 'Other' },
  models: { name: 'Other' },
  assets: { name: 'Other' },
  products: { name: 'Other' },
  licences: { name: 'Other' },
  allocations: { notes: 'Other' },
};

function writesOf(
  plural: string,
  ref: string,
  deletedRef: string,
  body: object,
): [string, Call][] {
  const path = `/${plural}/${ref}`;
  return [
    [`post /${plural}`, post(`/${plural}`, body)],
    [
      `patch /${plural}/{ref}`,
      { method: 'PATCH', path, body: patches[plural], headers: ifMatch },
    ],
    [`delete /${plural}/{ref}`, { method: 'DELETE', path, headers: ifMatch }],
    [`post /${plural}/{ref}/restore`, post(`/${plural}/${deletedRef}/restore`)],
  ];
}

/** What hangs on a record; of what is changed or removed there is none. */
function attachmentCalls(
  plural: string,
  ref: string,
  file: string,
): Record<string, Call> {
  const path = `/${plural}/${ref}`;
  const named = `/${plural}/{ref}`;
  const removal = (what: string): [string, Call] => [
    `delete ${named}/${what}/{id}`,
    { method: 'DELETE', path: `${path}/${what}/${nothing}` },
  ];
  return {
    [`get ${named}/links`]: get(`${path}/links`),
    [`post ${named}/links`]: post(`${path}/links`, {
      url: 'https://acme.example/manual',
    }),
    [`get ${named}/comments`]: get(`${path}/comments`),
    [`post ${named}/comments`]: post(`${path}/comments`, { text: 'Seen' }),
    [`patch ${named}/comments/{id}`]: {
      method: 'PATCH',
      path: `${path}/comments/${nothing}`,
      body: { text: 'Not seen' },
    },
    [`get ${named}/files`]: get(`${path}/files`),
    [`get ${named}/files/{id}`]: get(`${path}/files/${file}`),
    [`post ${named}/files`]: upload(path, 'seen.txt', 'seen'),
    ...Object.fromEntries(['links', 'comments', 'files'].map(removal)),
  };
}

/** What is decided of inventories; of agents, messages and findings there is none. */
function inventoryCalls(): Record<string, Call> {
  const rules = { rules: standardRules };
  return {
    'get /inventory-status': get('/inventory-status'),
    'get /inventory-messages': get('/inventory-messages'),
    'get /inventory-messages/{id}': get('/inventory-messages/0'),
    'get /inventory-messages/{id}/body': get('/inventory-messages/0/body'),
    'post /inventory-messages/replay': post('/inventory-messages/replay', {
      failed: true,
    }),
    'get /agents': get('/agents'),
    'get /agents/{id}': get(`/agents/${nothing}`),
    'post /agents/{id}/create': post(`/agents/${nothing}/create`, {}),
    'post /agents/{id}/link': post(`/agents/${nothing}/link`, { asset: 'x' }),
    'post /agents/{id}/ignore': post(`/agents/${nothing}/ignore`),
    'post /agents/{id}/undo-match': post(`/agents/${nothing}/undo-match`, {}),
    'get /inventory-findings': get('/inventory-findings'),
    'post /inventory-findings/{id}/dismiss': post(
      `/inventory-findings/${nothing}/dismiss`,
    ),
    'get /inventory-rules': get('/inventory-rules'),
    'post /inventory-rules': {
      method: 'POST',
      path: '/inventory-rules',
      body: rules,
      headers: ifMatch,
    },
    'post /inventory-rules/dry-run': post('/inventory-rules/dry-run', rules),
  };
}

/** Imports: one is sent, of the others there is none. */
function importCalls(): Record<string, Call> {
  const one = `/imports/${nothing}`;
  return {
    'get /imports': get('/imports'),
    'post /imports': {
      method: 'POST',
      path: '/imports?fileName=seen.csv',
      body: 'tag,category\nSEEN-1,laptop\n',
      headers: { 'content-type': 'application/octet-stream' },
    },
    'get /imports/{id}': get(one),
    'get /imports/{id}/rows': get(`${one}/rows`),
    'get /imports/{id}/result': get(`${one}/result`),
    'get /imports/{id}/failed': get(`${one}/failed`),
    'get /import-mappings': get('/import-mappings'),
    'post /imports/{id}/inspect': post(`${one}/inspect`, { reading: {} }),
    'post /imports/{id}/plan': post(`${one}/plan`, {
      reading: { format: 'csv', headerRow: 1 },
      mapping: [{ column: 0, field: 'tag' }],
      matchOn: 'tag',
      reason: 'a journey',
    }),
    'post /imports/{id}/run': post(`${one}/run`, {}),
    'post /imports/{id}/cancel': post(`${one}/cancel`),
    'post /imports/{id}/undo': post(`${one}/undo`, {}),
  };
}

/** A file for the asset at a path. */
export function upload(path: string, name: string, content: string): Call {
  return {
    method: 'POST',
    path: `${path}/files?name=${encodeURIComponent(name)}`,
    body: content,
    headers: { 'content-type': 'application/octet-stream' },
  };
}

function get(path: string): Call {
  return { method: 'GET', path };
}

function post(path: string, body?: unknown): Call {
  return { method: 'POST', path, body };
}
