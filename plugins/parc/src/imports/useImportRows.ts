import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import {
  importOutcomes,
  type Import,
  type ImportOutcome,
  type ImportRow,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction, useLoaded } from '../loading';

const pageSize = 50;

/** The rows of an import, narrowed by the outcome that the address holds, with more on demand. */
export function useImportRows(one: Import) {
  const client = useApi(parcApiRef).imports;
  const [params, setParams] = useSearchParams();
  const asked = params.get('outcome');
  const outcome = importOutcomes.find(each => each === asked);
  const key = `rows ${one.id} ${one.state} ${outcome}`;
  const first = useLoaded(key, () =>
    client.rows(one.id, { outcome, limit: pageSize }),
  );
  const [later, setLater] = useState<ImportRow[]>([]);
  const [cursor, setCursor] = useState<string>();
  useEffect(() => {
    setLater([]);
    setCursor(first.value?.pageInfo.nextCursor);
  }, [first.value]);
  const more = useAction(async () => {
    const page = await client.rows(one.id, {
      outcome,
      limit: pageSize,
      cursor,
    });
    setLater(before => [...before, ...page.items]);
    setCursor(page.pageInfo.nextCursor);
  });
  const show = (next?: ImportOutcome) =>
    setParams(next ? { outcome: next } : {}, { replace: true });
  return {
    outcome,
    show,
    rows: first.value && [...first.value.items, ...later],
    error: first.error ?? more.error,
    reload: first.reload,
    more: cursor === undefined ? undefined : more,
  };
}
