import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';

const pageSize = 20;
const mostShown = 200;

/** What was imported, newest first, with more on demand. */
export function useImports() {
  const client = useApi(parcApiRef).imports;
  const [limit, setLimit] = useState(pageSize);
  const loaded = useLoaded(`imports ${limit}`, () => client.list({ limit }));
  const hasMore =
    Boolean(loaded.value?.pageInfo.nextCursor) && limit < mostShown;
  return {
    ...loaded,
    showMore: hasMore
      ? () => setLimit(Math.min(limit * 3, mostShown))
      : undefined,
  };
}
