import { get, ifMatch, nothing, post, type Call } from './Call';

/** One record of each noun of software and licences, as it is created and what it is called then, in this order. */
export const licenceRecords = {
  products: {
    ref: 'cad',
    body: { code: 'cad', name: 'CAD', metric: 'seat' },
  },
  licences: {
    ref: 'LIC-CAD',
    body: {
      number: 'LIC-CAD',
      name: 'CAD',
      type: 'subscription',
      product: 'cad',
      quantity: 10,
    },
  },
  allocations: {
    ref: 'AL-CAD',
    body: {
      number: 'AL-CAD',
      licence: 'LIC-CAD',
      assignee: 'user:default/theo.lambert',
    },
  },
};

/** A field of each noun that its facets can count by. */
export const licenceFacets: Record<string, string> = {
  products: 'licensing',
  licences: 'status',
  allocations: 'licence',
  positions: 'state',
};

const person = 'user:default/theo.lambert';

/** A well-formed call of every operation of software and licences beside what every noun has. */
export function licenceCalls(): Record<string, Call> {
  return {
    ...verbCalls(),
    ...keyCalls(),
    ...reclaimCalls(),
    ...positionCalls(),
    ...renewalCalls(),
  };
}

/** What a technician does with licences beside reading. */
export const licenceCallsOfTechnicians = [
  'post /allocations',
  'patch /allocations/{ref}',
  'delete /allocations/{ref}',
  'post /allocations/{ref}/restore',
  'post /allocations/{ref}/end',
  'post /allocations/{ref}/move',
  'post /reclaim',
];

/** Reads of allocations: an employee is answered about their own. */
export function readsAllocations(operation: string): boolean {
  return (
    operation === 'get /reclaim' ||
    /^(get|post) \/allocations(\/by-refs|$)/.test(operation) ||
    operation.startsWith('get /allocations/')
  );
}

function verbCalls(): Record<string, Call> {
  const licence = '/licences/LIC-CAD';
  const allocation = '/allocations/AL-CAD';
  const why = { reason: 'a journey' };
  return {
    'post /licences/{ref}/renew': post(`${licence}/renew`, {}),
    'post /licences/{ref}/let-lapse': post(`${licence}/let-lapse`, {}),
    'post /licences/{ref}/terminate': post(`${licence}/terminate`, why),
    'post /licences/{ref}/reinstate': post(`${licence}/reinstate`, {}),
    'get /licences/{ref}/yaml': get(`${licence}/yaml`),
    'get /licences/{ref}/periods': get(`${licence}/periods`),
    'patch /licences/{ref}/periods/{id}': {
      method: 'PATCH',
      path: `${licence}/periods/${nothing}`,
      body: { note: 'seen' },
      headers: ifMatch,
    },
    'post /allocations/{ref}/end': post(`${allocation}/end`, {}),
    'post /allocations/{ref}/move': post(`${allocation}/move`, {
      assignee: 'user:default/paul.renaud',
    }),
  };
}

function keyCalls(): Record<string, Call> {
  const keys = '/licences/LIC-CAD/keys';
  return {
    'get /licences/{ref}/keys': get(keys),
    'post /licences/{ref}/keys': post(keys, { label: 'x', key: 'a journey' }),
    'post /licences/{ref}/keys/{id}/reveal': post(`${keys}/${nothing}/reveal`, {
      reason: 'a journey',
    }),
    'delete /licences/{ref}/keys/{id}': {
      method: 'DELETE',
      path: `${keys}/${nothing}`,
    },
  };
}

function reclaimCalls(): Record<string, Call> {
  return {
    'get /reclaim': get('/reclaim'),
    'get /reclaim/installations': get('/reclaim/installations'),
    'post /reclaim': post('/reclaim', {
      allocations: ['AL-CAD'],
      reason: 'a journey',
    }),
  };
}

/** The position of what {@link licenceRecords} enters: seats of a product, of which one is given out. */
function positionCalls(): Record<string, Call> {
  const position = '/positions/cad.seat';
  return {
    'get /positions-at': get('/positions-at?at=2030-01-01'),
    'get /positions/{ref}/explanation': get(`${position}/explanation`),
    'get /positions/{ref}/points': get(`${position}/points`),
    'get /positions/{ref}/machines': get(`${position}/machines`),
    'post /positions/refresh': post('/positions/refresh', {}),
  };
}

/** What comes up, what falls due, calendars and usage; there is no calendar that could be revoked. */
function renewalCalls(): Record<string, Call> {
  return {
    'get /renewals': get('/renewals'),
    'get /licence-forecast': get('/licence-forecast'),
    'get /calendar-feeds': get('/calendar-feeds'),
    'post /calendar-feeds': post('/calendar-feeds', {
      kind: 'licences',
      name: 'Licences',
    }),
    'post /calendar-feeds/{id}/revoke': post(
      `/calendar-feeds/${nothing}/revoke`,
    ),
    'get /calendar-feeds/{token}.ics': get('/calendar-feeds/nothing.ics'),
    'post /software-usage': post('/software-usage', {
      items: [{ product: 'cad', user: person, from: '2026-01-01T09:00:00Z' }],
    }),
  };
}
