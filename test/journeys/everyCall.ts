import { assetCalls } from './assetCalls';
import { calendarCalls, calendarRecords } from './calendarCalls';
import { get, ifMatch, nothing, post, type Call } from './Call';
import { changeCalls, changeModelRecords } from './changeCalls';
import { importCalls } from './importCalls';
import { inventoryCalls } from './inventoryCalls';
import { licenceCalls, licenceRecords } from './licenceCalls';
import { planCalls, planRecords } from './planCalls';
import { attachmentCalls, readsOf, writesOf } from './recordCalls';
import { softwareCalls } from './softwareCalls';
import { workOrderCalls } from './workOrderCalls';

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
  ...calendarRecords,
  ...planRecords,
  ...changeModelRecords,
};

/**
 * A call of every operation that the API's own document lists, by the document's name for it: `get /assets/{ref}`.
 * A body or header that the schemas refuse would be answered before the question of who may: hence well-formed.
 */
export function everyCall(
  subjects: Parameters<typeof assetCalls>[0],
  meeting = nothing,
): Record<string, Call> {
  return {
    ...Object.fromEntries(
      Object.entries(referenceRecords).flatMap(([plural, { ref, body }]) => [
        ...readsOf(plural, ref),
        ...writesOf(plural, ref, ref, body),
      ]),
    ),
    ...assetCalls(subjects),
    ...attachmentCalls('licences', 'LIC-CAD', nothing),
    ...Object.fromEntries(readsOf('positions', 'cad.seat')),
    ...licenceCalls(),
    ...calendarCalls(),
    ...planCalls(),
    ...workOrderCalls(subjects.asset),
    ...changeCalls(meeting),
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
    'post /models/import': post('/models/import', { files: [] }),
    'get /problems': get('/problems'),
    'post /problems/retire-vanished': post('/problems/retire-vanished'),
    'get /quick-find': get('/quick-find?term=LT-20'),
    'get /feed': get('/feed'),
    'get /health': get('/health'),
    'get /people/departed': get('/people/departed'),
    'get /people/export': get('/people/export?person=user:default/nobody'),
    'post /people/erase': post('/people/erase', {
      person: 'user:default/nobody',
      reason: 'a journey',
    }),
    'get /openapi.json': get('/openapi.json'),
  };
}
