/** One value of a spec, with where it stands: `term.start`. */
export interface SpecRow {
  path: string;
  /** Texts, numbers and booleans; several when it is a list of them. */
  values: string[];
}

/**
 * A spec as rows, in the order of the file. Lists of plain values are one row; lists of objects are numbered from 1:
 * `checklist[1].title`.
 */
export function specRows(spec: unknown, path = ''): SpecRow[] {
  if (spec === undefined || spec === null) return [];
  if (Array.isArray(spec)) {
    const isPlain = spec.every(each => typeof each !== 'object');
    if (isPlain) return spec.length ? [{ path, values: spec.map(String) }] : [];
    return spec.flatMap((each, index) =>
      specRows(each, `${path}[${index + 1}]`),
    );
  }
  if (typeof spec !== 'object') return [{ path, values: [String(spec)] }];
  return Object.entries(spec).flatMap(([key, value]) =>
    specRows(value, path ? `${path}.${key}` : key),
  );
}
