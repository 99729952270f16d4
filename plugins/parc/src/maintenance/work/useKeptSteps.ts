import type { ChecklistStep } from '@parc/backstage-plugin-parc-common';
import { useLoaded } from '../../loading';
import { useOutbox } from './outbox';
import { keptPrefix, type KnownWork } from './useWork';

/** The steps of an order that was opened before on this device. */
export function useKeptSteps(ref: string): readonly ChecklistStep[] {
  const { outbox } = useOutbox();
  const kept = useLoaded(`kept steps ${ref}`, () =>
    outbox.store.kept<KnownWork>(outbox.user, `${keptPrefix}${ref}`),
  );
  return kept.value?.steps ?? [];
}
