import { useApi } from '@backstage/core-plugin-api';
import type {
  AnyRecord,
  ListAnswer,
  Noun,
} from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useLoaded } from '../loading';
import { listParamsOf } from './listQuery';
import { titleFields } from './titleInList';
import { useColumns } from './useColumns';
import { useFollow } from './useFollow';
import { useUrlListState, type UrlListState } from './useUrlListState';

/** A list of any noun: its state, its columns, and the page that the API answers. */
export interface RecordList extends UrlListState {
  noun: Noun;
  columns: string[];
  setColumns(columns: string[] | undefined): void;
  answer?: ListAnswer<AnyRecord>;
  error?: Error;
  isLoading: boolean;
  reload(): void;
}

/** `alsoFields` are needed by the page even where they are no columns. */
export function useRecordList(
  noun: Noun,
  alsoFields: readonly string[] = [],
): RecordList {
  const client = useApi(parcApiRef).noun(noun);
  const url = useUrlListState(noun);
  const [columns, setColumns] = useColumns(noun, url);
  const fields = [
    ...new Set([...columns, ...titleFields(noun), ...alsoFields]),
  ];
  const params = listParamsOf(noun, url.state, fields);
  const { value, error, isLoading, reload, refresh } = useLoaded(
    `${noun.plural} ${JSON.stringify(params)}`,
    () => client.list(params),
  );
  useFollow(noun, refresh);
  return {
    ...url,
    noun,
    columns,
    setColumns,
    answer: value,
    error,
    isLoading,
    reload,
  };
}
