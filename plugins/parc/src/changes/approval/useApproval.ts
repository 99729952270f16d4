import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  ChangeApprovalAnswer,
  DecisionBody,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import {
  useAction,
  useLoaded,
  type Action,
  type Refreshable,
} from '../../loading';

/** How the approval of a change stands, and what the reader may decide. */
export function useApproval(change: Change): Refreshable<ChangeApprovalAnswer> {
  const client = useApi(parcApiRef).changes;
  return useLoaded(`approval of ${change.id} ${change.version}`, () =>
    client.approval(change.id),
  );
}

/** The reader decides; what the API warned of is handed on. */
export function useDecide(
  change: Change,
  onDone: (warnings?: Warning[]) => void,
): Action<[DecisionBody], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async body => {
    const { warnings } = await client.decide(change.id, body);
    onDone(warnings);
  });
}
