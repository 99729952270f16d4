import type { Noun } from '@parc/backstage-plugin-parc-common';
import { readListState, writeListState, type ListState } from '../listState';

/** What a view keeps of a list: its state and its columns, and neither the page nor the view that it came from. */
export function viewQuery(
  noun: Noun,
  state: ListState,
  columns: readonly string[] | undefined,
): string {
  return writeListState(noun, {
    ...state,
    columns,
    cursor: undefined,
    view: undefined,
  }).toString();
}

/** The state of a list that a view opens. What a newer or older Parc does not know of it is left out. */
export function openedView(
  noun: Noun,
  view: { id: string; query: string },
): ListState {
  const state = readListState(noun, new URLSearchParams(view.query));
  return { ...state, cursor: undefined, view: view.id };
}

/** Whether a list is no longer what the view says. */
export function isViewChanged(
  noun: Noun,
  state: ListState,
  view: { id: string; query: string },
): boolean {
  const opened = openedView(noun, view);
  return (
    viewQuery(noun, state, state.columns) !==
    viewQuery(noun, opened, opened.columns)
  );
}
