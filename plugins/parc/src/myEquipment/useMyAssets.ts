import { useApi } from '@backstage/core-plugin-api';
import {
  assets,
  type Asset,
  type ListAnswer,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { narrowingParams } from '../records';
import type { MySection } from './mySections';

/** The first of what a section asks for. */
export function useMyAssets(
  section: MySection,
  limit: number,
): Loaded<ListAnswer<Asset>> {
  const client = useApi(parcApiRef).assets;
  const narrowing = { filters: section.filters, text: '', isDeleted: false };
  return useLoaded(JSON.stringify(section), () =>
    client.list({ ...narrowingParams(assets, narrowing), limit }),
  );
}
