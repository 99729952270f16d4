/** Shows a column at the end, or hides it. */
export function withColumnToggled(
  columns: readonly string[],
  field: string,
): string[] {
  return columns.includes(field)
    ? columns.filter(each => each !== field)
    : [...columns, field];
}

/** Moves a column by some places; the first one, the record's reference, stays where it is. */
export function withColumnMoved(
  columns: readonly string[],
  field: string,
  by: -1 | 1,
): string[] {
  const from = columns.indexOf(field);
  const to = from + by;
  if (from < 1 || to < 1 || to >= columns.length) return [...columns];
  const others = columns.filter(each => each !== field);
  return [...others.slice(0, to), field, ...others.slice(to)];
}
