import { useEffect, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { View, ViewPatch } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../../api';
import { useAction, useLoaded } from '../../loading';
import { readListState } from '../listState';
import type { RecordList } from '../useRecordList';
import { useStored } from '../useStored';
import { isViewChanged, openedView, viewQuery } from './viewQuery';

/** The saved views of a list, the one that is open, and what is done with them. `isWanted`: somebody looks at them. */
export function useViews(list: RecordList, isWanted: boolean) {
  const { noun, state, change } = list;
  const client = useApi(parcApiRef).views;
  const [defaultId, setDefault] = useStored<string>(`view.${noun.plural}`);
  const isNeeded = isWanted || Boolean(state.view) || Boolean(defaultId);
  const loaded = useLoaded(
    isNeeded ? `views ${noun.plural}` : undefined,
    async () => (await client.list(noun.plural)).items,
  );
  const current = loaded.value?.find(({ id }) => id === state.view);
  const open = (view: View, options?: { replace?: boolean }) =>
    change(openedView(noun, view), options);
  useDefaultView(
    list,
    loaded.value?.find(({ id }) => id === defaultId),
    open,
  );

  const query = () => viewQuery(noun, state, list.columns);
  const save = useAction(async (view: View) => {
    open(await client.patch(view, { query: query() }), { replace: true });
    loaded.reload();
    return true;
  });
  const create = useAction(async (name: string, sharedWith?: string) => {
    const made = { noun: noun.plural, name, query: query(), sharedWith };
    open(await client.create(made), { replace: true });
    loaded.reload();
    return true;
  });
  const edit = useAction(async (view: View, patch: ViewPatch) => {
    await client.patch(view, patch);
    loaded.reload();
    return true;
  });
  const remove = useAction(async (view: View) => {
    await client.remove(view);
    if (view.id === defaultId) setDefault('');
    change({ view: undefined }, { replace: true });
    loaded.reload();
    return true;
  });
  return {
    loaded,
    current,
    isChanged: current ? isViewChanged(noun, state, current) : false,
    open,
    leave: () => change(readListState(noun, new URLSearchParams())),
    save,
    create,
    edit,
    remove,
    defaultId,
    setDefault: (view: View | undefined) => setDefault(view?.id ?? ''),
  };
}

/** Opens the reader's own first view once, when the list was entered without saying what to show. */
function useDefaultView(
  list: RecordList,
  view: View | undefined,
  open: (view: View, options: { replace: boolean }) => void,
): void {
  const isBare = viewQuery(list.noun, list.state, list.state.columns) === '';
  const mayOpen = useRef(isBare && !list.state.view && !list.state.cursor);
  useEffect(() => {
    if (!isBare) mayOpen.current = false;
    if (!view || !mayOpen.current) return;
    mayOpen.current = false;
    open(view, { replace: true });
  });
}
