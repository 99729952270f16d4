import { useApi } from '@backstage/core-plugin-api';
import type {
  Allocation,
  AllocationMove,
  Licence,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, type Action } from '../../loading';

/** Who or what gets an allocation. */
export interface Holder {
  /** A user or a group. */
  assignee?: string;
  /** The reference of an asset. */
  asset?: string;
}

/** Gives so many of a licence out; `onDone` learns what was accepted and is worth a second look. */
export function useAllocate(
  licence: Licence,
  onDone: (warnings: Warning[]) => void,
): Action<
  [Holder & { quantity: number; since?: string; notes?: string }],
  void
> {
  const client = useApi(parcApiRef).allocations;
  return useAction(async values => {
    const { warnings } = await client.create({
      licence: licence.ref,
      ...values,
    });
    onDone(warnings ?? []);
  });
}

/** Takes an allocation back as it was when the page was read. */
export function useEndAllocation(
  allocation: Allocation,
  onDone: () => void,
): Action<[{ on?: string; reason?: string }], void> {
  const client = useApi(parcApiRef).allocations;
  return useAction(async body => {
    await client.end(allocation.id, body, allocation.version);
    onDone();
  });
}

/** Gives all of an allocation to somebody else. */
export function useMoveAllocation(
  allocation: Allocation,
  onDone: () => void,
): Action<[AllocationMove], void> {
  const client = useApi(parcApiRef).allocations;
  return useAction(async body => {
    await client.move(allocation.id, body, allocation.version);
    onDone();
  });
}
