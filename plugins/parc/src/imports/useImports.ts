import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded, type Loaded } from '../loading';

const pageSize = 20;
const mostShown = 200;

/** What was imported, newest first, with more on demand. */
export function useImports(): Loaded<{ items: Import[] }> & {
  showMore?: () => void;
} {
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
