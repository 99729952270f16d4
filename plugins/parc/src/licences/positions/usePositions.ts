import { useApi } from '@backstage/core-plugin-api';
import type {
  PositionExplanation,
  PositionMachines,
  PositionMachinesQuery,
  PositionPoint,
  PositionsAt,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';
import { useCursorPages, type CursorPages } from '../../records';

/** All positions at a day, `YYYY-MM-DD`; without one nothing is asked. */
export function usePositionsAt(day: string | undefined): Loaded<PositionsAt> {
  const client = useApi(parcApiRef).positions;
  return useLoaded(day && `positions at ${day}`, () => client.at(day!));
}

/** One position with all that it was made of, at a day; today without one. */
export function useExplanation(
  ref: string,
  day: string | undefined,
): Loaded<PositionExplanation> {
  const client = useApi(parcApiRef).positions;
  return useLoaded(`explanation of ${ref} at ${day}`, () =>
    client.explanation(ref, day),
  );
}

/** A point a day from a day on, the oldest first. */
export function usePoints(ref: string, from: string): Loaded<PositionPoint[]> {
  const client = useApi(parcApiRef).positions;
  return useLoaded(
    `points of ${ref} from ${from}`,
    async () => (await client.points(ref, { from })).items,
  );
}

export type MachineKind = PositionMachinesQuery['only'];

/** The machines behind a position that the reader may see. */
export function useMachinesOf(
  ref: string,
  only: MachineKind,
): CursorPages<PositionMachines['items'][number]> {
  const client = useApi(parcApiRef).positions;
  return useCursorPages(`machines of ${ref} ${only}`, cursor =>
    client.machines(ref, { only, cursor }),
  );
}
