import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';
import { listParamsOf, type Condition } from './listQuery';
import { changeListState, pageSizes, type ListState } from './listState';
import { titleFields } from './titleInList';
import type { RecordList } from './useRecordList';

/**
 * A list as a part of some other page: what it asks and its columns are given, its sort and its page are the
 * reader's. They are not in the URL, where several lists on a page would be in each other's way.
 */
export function useInnerList(
  noun: Noun,
  query: Condition,
  columns: string[],
): RecordList {
  const client = useApi(parcApiRef).noun(noun);
  const [state, setState] = useState<ListState>({
    filters: {},
    text: '',
    sort: noun.defaultSort,
    limit: pageSizes[0],
    isDeleted: false,
  });
  const change = useCallback(
    (wanted: Partial<ListState>) =>
      setState(before => changeListState(before, wanted)),
    [],
  );
  const fields = [...new Set([...columns, ...titleFields(noun)])];
  const params = listParamsOf(noun, { ...state, query }, fields);
  const { value, error, isLoading, reload } = useLoaded(
    `${noun.plural} ${JSON.stringify(params)}`,
    () => client.list(params),
  );
  return {
    noun,
    state,
    change,
    columns,
    setColumns: () => {},
    answer: value,
    error,
    isLoading,
    reload,
  };
}
