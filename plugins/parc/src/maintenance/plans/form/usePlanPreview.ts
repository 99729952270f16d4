import { useApi } from '@backstage/core-plugin-api';
import type {
  PlanPreview,
  PlanPreviewAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../../api';
import { useLoaded, type Loaded } from '../../../loading';

/** What a change of a plan would move; nothing is asked without one. */
export function usePlanPreview(
  ref: string,
  change: PlanPreview | undefined,
): Loaded<PlanPreviewAnswer> {
  const client = useApi(parcApiRef).maintenancePlans;
  return useLoaded(change && `preview ${ref} ${JSON.stringify(change)}`, () =>
    client.preview(ref, change!),
  );
}
