import { useApi } from '@backstage/core-plugin-api';
import { assets, type Asset } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';
import { filterQuery, useToday } from '../records';
import { endingFields, endingFilters, type EndingField } from './endings';

/** What ends of one kind: how many, and the first of them. */
export interface EndingsOf {
  field: EndingField;
  totalItems?: number;
  isCapped?: boolean;
  items: Asset[];
}

/** What ends within so many days, of what the reader may see: a question per kind of end, each by its index. */
export function useEndings(days: number, most: number): Loaded<EndingsOf[]> {
  const client = useApi(parcApiRef).assets;
  const today = useToday();
  return useLoaded(`endings ${today} ${days}`, () =>
    Promise.all(
      endingFields.map(async field => {
        const { items, totalItems, isCapped } = await client.list({
          query: JSON.stringify(
            filterQuery(assets, endingFilters(field, today, days)),
          ),
          orderField: `${field},asc`,
          limit: most,
          fields: `tag,name,model,category,${field}`,
        });
        return { field, items, totalItems, isCapped };
      }),
    ),
  );
}
