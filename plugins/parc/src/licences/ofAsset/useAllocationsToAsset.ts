import { useApi } from '@backstage/core-plugin-api';
import {
  allocations,
  licences,
  type Allocation,
  type Asset,
  type Licence,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** An allocation with its licence, as far as the reader may see that. */
export interface AllocatedLicence {
  allocation: Allocation;
  licence?: Pick<Licence, 'type' | 'product'>;
}

/** More than are given out to a machine. */
const mostAllocations = 200;

/** What is given out to an asset on a day, `YYYY-MM-DD`; an allocation's last day is still in force. */
export function useAllocationsToAsset(
  asset: Asset,
  today: string,
): Loaded<AllocatedLicence[]> {
  const client = useApi(parcApiRef);
  return useLoaded(`allocations to ${asset.id}`, async () => {
    const query = {
      $all: [
        { asset: asset.tag },
        { $any: [{ until: { $exists: false } }, { until: { $gte: today } }] },
      ],
    };
    const { items } = await client.noun(allocations).list({
      query: JSON.stringify(query),
      limit: mostAllocations,
      totalItems: 'exclude',
    });
    const found = items as unknown as Allocation[];
    const known = await client
      .noun(licences)
      .byRefs([...new Set(found.map(({ licence }) => licence.id))])
      .catch(() => ({ items: [] }));
    const byId = new Map(known.items.map(each => [each?.id, each]));
    return found.map(allocation => ({
      allocation,
      licence: byId.get(allocation.licence.id) as unknown as Licence,
    }));
  });
}
