import type { PlainColumn } from './PlainTable';

/** A column of plain texts; what is missing is a dash, and left out on a phone. */
export function textColumn<T>(
  key: string,
  heading: string,
  textOf: (row: T) => string | undefined,
): PlainColumn<T> {
  return {
    key,
    heading,
    cell: row => textOf(row) || '–',
    isEmpty: row => !textOf(row),
  };
}

/** A column of numbers; what is not counted is a dash, and left out on a phone. */
export function numberColumn<T>(
  key: string,
  heading: string,
  textOf: (row: T) => string | undefined,
): PlainColumn<T> {
  return { ...textColumn(key, heading, textOf), isNumeric: true };
}
