import { useApi } from '@backstage/core-plugin-api';
import type {
  Allocation,
  ListAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import type { MyRefs } from '../records';

/** More licences than anybody has; the rest is counted. */
const mostLicences = 200;

/** What is given to the reader and their groups now. */
export function useMyLicences(refs: MyRefs): Loaded<ListAnswer<Allocation>> {
  const client = useApi(parcApiRef).allocations;
  const query = JSON.stringify({
    $all: [
      { assignee: { $in: refs.ownership } },
      { until: { $exists: false } },
    ],
  });
  return useLoaded(`my licences ${query}`, () =>
    client.list({ query, limit: mostLicences }),
  );
}
