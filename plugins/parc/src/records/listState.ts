import { fieldsThat, type Noun } from '@parc/backstage-plugin-parc-common';

/** What a list shows, as its URL says it. */
export interface ListState {
  /** By field, the wanted values; see {@link readFilterValue}. */
  filters: Readonly<Record<string, readonly string[]>>;
  text: string;
  sort: { field: string; descending: boolean };
  /** Undefined: the reader's usual columns. */
  columns?: readonly string[];
  cursor?: string;
  /** The id of the saved view that was opened; what is shown may have been changed since. */
  view?: string;
  limit: number;
  /** Shows the deleted records instead. */
  isDeleted: boolean;
}

export const pageSizes = [25, 50, 100, 200] as const;
export const usualPageSize = 50;

/** The names that URLs use beside those of fields; no field bears one of them. */
export const listParams = {
  text: 'q',
  sort: 'sort',
  columns: 'columns',
  cursor: 'cursor',
  limit: 'limit',
  deleted: 'deleted',
  selected: 'selected',
  view: 'view',
} as const;

/** Sorts offered for a noun: its own fields, and when a record was last changed. */
export function sortableFields(noun: Noun): string[] {
  return fieldsThat(noun, 'sort');
}

/** `?status=lost&status=retired&sort=-tag&q=dell` → what to show. What it does not know it leaves out. */
export function readListState(noun: Noun, search: URLSearchParams): ListState {
  const filters = Object.fromEntries(
    fieldsThat(noun, 'filter')
      .map(field => [field, search.getAll(field).filter(Boolean)] as const)
      .filter(([, values]) => values.length > 0),
  );
  const limit = Number(search.get(listParams.limit));
  const columns = search.get(listParams.columns)?.split(',');
  return {
    filters,
    text: search.get(listParams.text) ?? '',
    sort: readSort(noun, search.get(listParams.sort)),
    columns: columns?.filter(each => Object.hasOwn(noun.fields, each)),
    cursor: search.get(listParams.cursor) ?? undefined,
    view: search.get(listParams.view) ?? undefined,
    limit: pageSizes.some(each => each === limit) ? limit : usualPageSize,
    isDeleted: search.get(listParams.deleted) === 'true',
  };
}

function readSort(noun: Noun, given: string | null): ListState['sort'] {
  const descending = given?.startsWith('-') ?? false;
  const field = given?.replace(/^-/, '');
  return field && sortableFields(noun).includes(field)
    ? { field, descending }
    : noun.defaultSort;
}

/** The URL of a state; what is as usual is left out, so that links stay short. */
export function writeListState(noun: Noun, state: ListState): URLSearchParams {
  const search = new URLSearchParams();
  for (const [field, values] of Object.entries(state.filters)) {
    for (const value of values) search.append(field, value);
  }
  const { field, descending } = state.sort;
  const isUsualSort =
    field === noun.defaultSort.field &&
    descending === noun.defaultSort.descending;
  const others: Array<[string, string | undefined]> = [
    [listParams.text, state.text],
    [listParams.sort, isUsualSort ? '' : `${descending ? '-' : ''}${field}`],
    [listParams.columns, state.columns?.join(',')],
    [listParams.limit, state.limit === usualPageSize ? '' : `${state.limit}`],
    [listParams.deleted, state.isDeleted ? 'true' : ''],
    [listParams.view, state.view],
    [listParams.cursor, state.cursor],
  ];
  for (const [name, value] of others) {
    if (value) search.set(name, value);
  }
  return search;
}

/** Another view of the list begins at its first page. */
export function changeListState(
  state: ListState,
  change: Partial<ListState>,
): ListState {
  const isSameView = Object.keys(change).every(
    key => key === 'cursor' || key === 'columns',
  );
  return { ...state, ...(isSameView ? {} : { cursor: undefined }), ...change };
}

/** Sets the wanted values of one field; none takes the filter away. */
export function withFilter(
  state: ListState,
  field: string,
  values: readonly string[],
): ListState {
  const { [field]: _, ...others } = state.filters;
  return changeListState(state, {
    filters: values.length ? { ...others, [field]: values } : others,
  });
}

/** The address of a list with these filters: `listLink('/parc/assets', { status: ['lost'] })`. */
export function listLink(
  path: string,
  filters: Readonly<Record<string, readonly string[]>>,
  others: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(others);
  for (const [field, values] of Object.entries(filters)) {
    for (const value of values) search.append(field, value);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
