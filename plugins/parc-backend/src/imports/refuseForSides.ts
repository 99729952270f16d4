import type { StoredRow } from './ImportJob';
import { refuse } from './RowWriter';

/** Refuses a row that needs a record on the side which cannot be created, or may not. */
export function refuseForSides(
  row: StoredRow,
  refused: ReadonlyMap<string, string>,
): void {
  if (row.outcome === 'error' || refused.size === 0) return;
  const key = row.needs?.find(each => refused.has(each));
  if (key === undefined) return;
  const [noun, ...ref] = key.split(':');
  refuse(row, [
    {
      row: 0,
      kind: 'input',
      code: 'side-record',
      value: ref.join(':'),
      params: { noun, why: refused.get(key) },
      message: `cannot be created among the ${noun}: ${refused.get(key)}`,
    },
  ]);
}
