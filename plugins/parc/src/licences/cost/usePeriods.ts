import { useApi } from '@backstage/core-plugin-api';
import type {
  Licence,
  LicencePeriod,
  PeriodPatch,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded, type Action, type Loaded } from '../../loading';

/** The terms of a licence with their prices, the current one first. */
export function usePeriods(licence: Licence): Loaded<LicencePeriod[]> {
  const client = useApi(parcApiRef).licences;
  return useLoaded(
    `periods ${licence.id} ${licence.version}`,
    async () => (await client.periods(licence.id)).items,
  );
}

/** Corrects an earlier term. */
export function useCorrectPeriod(
  licence: Licence,
  period: LicencePeriod,
  onDone: () => void,
): Action<[PeriodPatch], void> {
  const client = useApi(parcApiRef).licences;
  return useAction(async patch => {
    await client.correctPeriod(licence.id, period.id!, licence.version, patch);
    onDone();
  });
}
