import { useApi } from '@backstage/core-plugin-api';
import {
  assets,
  type Asset,
  type ListAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { filterQuery } from '../records';
import type { MySection } from './mySections';

/** The first of what a section asks for. */
export function useMyAssets(
  section: MySection,
  limit: number,
): Loaded<ListAnswer<Asset>> {
  const client = useApi(parcApiRef).assets;
  const wanted = filterQuery(assets, section.filters);
  const query = section.except
    ? { $all: [wanted, { $not: { assignedTo: { $in: section.except } } }] }
    : wanted;
  const params = { query: JSON.stringify(query), limit };
  return useLoaded(params.query, () => client.list(params));
}
