/** The chosen records of a list: some by reference, or all that its filter matches. */
export type Selection = { all: true } | { all: false; refs: readonly string[] };

export const noSelection: Selection = { all: false, refs: [] };

/** `LT-1,LT-2` → these two; `*` → all that match. */
export function readSelection(given: string | null): Selection {
  if (given === '*') return { all: true };
  return { all: false, refs: given ? given.split(',') : [] };
}

/** The reverse of {@link readSelection}; undefined when nothing is chosen. */
export function writeSelection(selection: Selection): string | undefined {
  if (selection.all) return '*';
  return selection.refs.length ? selection.refs.join(',') : undefined;
}

export function isSelected(selection: Selection, ref: string): boolean {
  return selection.all || selection.refs.includes(ref);
}

/** Adds or takes away some references. Taking one away from «all» leaves the others of the page. */
export function withSelected(
  selection: Selection,
  refs: readonly string[],
  isOn: boolean,
  page: readonly string[],
): Selection {
  const before = selection.all ? page : selection.refs;
  const others = before.filter(each => !refs.includes(each));
  return { all: false, refs: isOn ? [...others, ...refs] : others };
}
