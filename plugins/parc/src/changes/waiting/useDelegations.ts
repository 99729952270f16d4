import { useApi } from '@backstage/core-plugin-api';
import type {
  DelegationBody,
  DelegationsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** Who decides instead of the reader, and instead of whom they do; those that are not over. */
export function useDelegations(): Loaded<DelegationsAnswer> {
  const client = useApi(parcApiRef).changes;
  return useLoaded('delegations', () => client.delegations());
}

/** The reader lets somebody decide instead of them. */
export function useDelegate(
  onDone: () => void,
): Action<[DelegationBody], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async body => {
    await client.delegate(body);
    onDone();
  });
}

/** Takes a delegation of the reader's back. */
export function useEndDelegation(onDone: () => void): Action<[string], void> {
  const client = useApi(parcApiRef).changes;
  return useAction(async id => {
    await client.endDelegation(id);
    onDone();
  });
}
