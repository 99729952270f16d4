import { sql, type Sql } from './sql';

/** A column with its PostgreSQL type. */
export type Column = [name: string, type: string];

/**
 * Rows as a `select` of these columns, of which the first tells them apart. What is the same in all of them is sent and
 * read once: of a thousand records that are made together that is most. What is left out is null.
 */
export function rowSet(
  columns: readonly Column[],
  rows: ReadonlyArray<Record<string, unknown>>,
): Sql {
  const [first] = rows;
  const differs = ([name]: Column, at: number) =>
    at === 0 || rows.some(row => !isSame(row[name], first[name]));
  const own = columns.filter(differs);
  const shared = columns.filter(each => !own.includes(each));
  const pieces = [
    sql(
      `jsonb_to_recordset(?::jsonb) as own(${typed(own)})`,
      JSON.stringify(rows.map(row => pick(own, row))),
    ),
    ...(shared.length
      ? [
          sql(
            `jsonb_to_record(?::jsonb) as shared(${typed(shared)})`,
            JSON.stringify(pick(shared, first)),
          ),
        ]
      : []),
  ];
  return sql(
    `select ${columns.map(([name]) => name).join(', ')} from ${pieces
      .map(each => each.text)
      .join(' cross join ')}`,
    ...pieces.flatMap(each => each.values),
  );
}

function typed(columns: readonly Column[]): string {
  return columns.map(each => each.join(' ')).join(', ');
}

function pick(
  columns: readonly Column[],
  row: Record<string, unknown>,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name] of columns) picked[name] = row[name];
  return picked;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
