import type { Noun } from '@parc/backstage-plugin-parc-common';
import type { StoredRow } from './ImportJob';

/** Sets how deep the record of each row is, so that what is above is written first. A path says it; else the parents in the file. */
export function setLevels(noun: Noun, rows: readonly StoredRow[]): void {
  const { refField } = noun;
  const refOf = ({ input, ref }: StoredRow) =>
    String(input?.[refField] ?? ref ?? '').toLowerCase();
  if (refField === 'path') {
    for (const row of rows)
      row.level = deepest(refOf(row).split('/').length - 1);
    return;
  }
  const byRef = new Map(rows.map(row => [refOf(row), row]));
  for (const row of rows) {
    const seen = new Set<StoredRow>();
    for (let each: StoredRow | undefined = row; each && !seen.has(each); ) {
      seen.add(each);
      each = byRef.get(String(each.input?.parent ?? '').toLowerCase());
    }
    row.level = deepest(seen.size - 1);
  }
}

function deepest(level: number): number {
  return Math.min(level, 20);
}
