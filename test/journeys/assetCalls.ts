import { assetVerbs, type AssetVerb } from '@parc/backstage-plugin-parc-common';
import { get, ifMatch, post, type Call } from './Call';
import { attachmentCalls, readsOf, writesOf } from './recordCalls';

/** A well-formed call of every operation of assets. */
export function assetCalls(subjects: {
  /** Tag of an asset. */
  asset: string;
  /** Id of an asset that was deleted. */
  deletedAsset: string;
  /** Id of a file on the asset. */
  file: string;
}): Record<string, Call> {
  const { asset, deletedAsset, file } = subjects;
  return {
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
    'get /assets/{ref}/yaml': get(`/assets/${asset}/yaml`),
    'post /assets/bulk': post('/assets/bulk', {
      refs: [asset],
      patch: { notes: 'seen' },
    }),
    ...technicalCalls(asset),
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
