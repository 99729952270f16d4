import { get, ifMatch, post, type Call } from './Call';

/** A maintenance plan, as it is created and what it is called then. */
export const planRecords = {
  'maintenance-plans': {
    ref: 'laptops',
    body: {
      code: 'laptops',
      name: 'Laptops',
      covers: '{ "category": "laptop" }',
      basis: 'floating',
      everyFrom: 'P3M',
      everyTo: 'P6M',
    },
  },
};

/** A well-formed call of every operation of plans and dues beside what every noun has. */
export function planCalls(): Record<string, Call> {
  const reason = { reason: 'a journey' };
  const plan = '/maintenance-plans/laptops';
  const named = '/maintenance-plans/{ref}';
  return {
    ...Object.fromEntries(
      ['pause', 'resume', 'end'].map(verb => [
        `post ${named}/${verb}`,
        post(`${plan}/${verb}`, reason),
      ]),
    ),
    [`get ${named}/checklist`]: get(`${plan}/checklist`),
    [`post ${named}/checklist`]: {
      method: 'POST',
      path: `${plan}/checklist`,
      body: { steps: [] },
      headers: ifMatch,
    },
    [`get ${named}/behind`]: get(`${plan}/behind`),
    [`post ${named}/preview`]: post(`${plan}/preview`, {
      schedule: { basis: 'floating', every: { from: 'P1M', to: 'P2M' } },
    }),
    'get /maintenance-dues': get('/maintenance-dues?state=overdue'),
    'get /maintenance-dues/forecast': get(
      '/maintenance-dues/forecast?from=2026-12-01&to=2026-12-31',
    ),
    'get /maintenance-dues/summary': get('/maintenance-dues/summary'),
    'get /maintenance-compliance': get('/maintenance-compliance?by=site'),
    'get /maintenance-compliance/items': get('/maintenance-compliance/items'),
    'get /maintenance-compliance/export': get('/maintenance-compliance/export'),
    'get /maintenance-compliance/report': get('/maintenance-compliance/report'),
  };
}
