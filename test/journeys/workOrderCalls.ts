import {
  workOrderItemVerbs,
  workOrderVerbSchemas,
} from '@parc/backstage-plugin-parc-common';
import { get, ifMatch, nothing, post, type Call } from './Call';
import { attachmentCalls, readsOf, writesOf } from './recordCalls';

/** The work order of the journeys, on somebody else’s asset. */
export const workOrderRef = 'WO-ONE';

/** What a verb cannot do without. */
const bodies: Record<string, object> = {
  assign: { team: 'group:default/it-support' },
  plan: { plannedOn: '2099-12-01', reason: 'a journey' },
  wait: { for: 'part' },
};

/** A well-formed call of every operation of work orders; on the order {@link workOrderRef}. */
export function workOrderCalls(asset: string): Record<string, Call> {
  const ref = workOrderRef;
  const path = `/work-orders/${ref}`;
  const items = '/work-orders/{ref}/assets';
  return {
    ...Object.fromEntries([
      ...readsOf('work-orders', ref),
      ...writesOf('work-orders', ref, nothing, {
        title: 'Clean',
        assets: [asset],
      }),
      ...Object.keys(workOrderVerbSchemas).map((verb): [string, Call] => [
        `post /work-orders/{ref}/${verb}`,
        post(`${path}/${verb}`, bodies[verb] ?? { reason: 'a journey' }),
      ]),
      ...workOrderItemVerbs.map((verb): [string, Call] => [
        `post ${items}/{asset}/${verb}`,
        post(
          `${path}/assets/${asset}/${verb}`,
          verb === 'skip' ? { reason: 'a journey' } : {},
        ),
      ]),
    ]),
    ...attachmentCalls('work-orders', ref, nothing),
    'post /work-orders/bulk': post('/work-orders/bulk', {
      refs: [ref],
      verb: 'release',
    }),
    'get /work-orders/load': get(
      '/work-orders/load?from=2026-12-01&to=2026-12-31',
    ),
    [`get ${items}`]: get(`${path}/assets`),
    [`get ${items}/{asset}`]: get(`${path}/assets/${asset}`),
    [`patch ${items}/{asset}`]: {
      method: 'PATCH',
      path: `${path}/assets/${asset}`,
      body: { notes: 'Clean' },
      headers: ifMatch,
    },
    'get /work-orders/{ref}/checklist': get(`${path}/checklist`),
    'get /assets/{ref}/work-orders': get(`/assets/${asset}/work-orders`),
  };
}

/** What a technician does with work orders beside reading. */
export const workOrderCallsOfTechnicians = [
  'patch /work-orders/{ref}',
  ...['start', 'wait', 'resume', 'close', 'reopen'].map(
    verb => `post /work-orders/{ref}/${verb}`,
  ),
  'patch /work-orders/{ref}/assets/{asset}',
  ...workOrderItemVerbs.map(
    verb => `post /work-orders/{ref}/assets/{asset}/${verb}`,
  ),
  ...['links', 'comments', 'files'].flatMap(what => [
    `post /work-orders/{ref}/${what}`,
    `patch /work-orders/{ref}/${what}/{id}`,
    `delete /work-orders/{ref}/${what}/{id}`,
  ]),
];
