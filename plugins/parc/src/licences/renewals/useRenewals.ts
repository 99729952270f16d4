import { useApi } from '@backstage/core-plugin-api';
import type { RenewalsAnswer } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useLoaded, type Loaded } from '../../loading';

/** Which renewals: days, and of whose licences. */
export interface RenewalsWanted {
  from: string;
  to: string;
  kind?: string;
  owner?: string;
  /** By its code. */
  supplier?: string;
}

/** As the list of licences is narrowed: `owner=group:default/it`. */
export function filterOf({
  owner,
  supplier,
}: Pick<RenewalsWanted, 'owner' | 'supplier'>): string[] {
  return [
    ...(owner ? [`owner=${owner}`] : []),
    ...(supplier ? [`supplier=${supplier}`] : []),
  ];
}

/** What comes up in some days. */
export function useRenewals(wanted: RenewalsWanted): Loaded<RenewalsAnswer> {
  const client = useApi(parcApiRef).renewals;
  const { from, to, kind } = wanted;
  return useLoaded(`renewals ${JSON.stringify(wanted)}`, () =>
    client.list({ from, to, kind, filter: filterOf(wanted) }),
  );
}
