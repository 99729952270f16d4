import { useApi } from '@backstage/core-plugin-api';
import type { ForecastAnswer } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** What falls due in so many months, by something. */
export function useForecast(
  months: string,
  by: string,
): Loaded<ForecastAnswer> {
  const client = useApi(parcApiRef).renewals;
  return useLoaded(`forecast ${months} ${by}`, () =>
    client.forecast({ months, by }),
  );
}
