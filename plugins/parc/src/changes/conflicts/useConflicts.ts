import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  ConflictsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** What conflicts with a change, looked for now. */
export function useConflicts(change: Change): Loaded<ConflictsAnswer> {
  const client = useApi(parcApiRef).changes;
  return useLoaded(`conflicts of ${change.id} ${change.version}`, () =>
    client.conflicts(change.id),
  );
}
