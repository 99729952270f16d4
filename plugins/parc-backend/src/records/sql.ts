import type { Knex } from 'knex';

/** The database, as those hold it who only hand it on. */
export type Database = Knex;
/** A transaction, likewise. */
export type Transaction = Knex.Transaction;

/** A piece of SQL with the values of its `?`. Values are always bound, never written into the text. */
export interface Sql {
  text: string;
  values: readonly Knex.Value[];
}

/** Lists are only read, of which Knex's type knows nothing. */
export function sql(
  text: string,
  ...values: Array<Knex.Value | readonly string[] | readonly number[]>
): Sql {
  return { text, values: values as Knex.Value[] };
}

/** Pieces one after the other. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map(each => each.text).join(separator),
    values: pieces.flatMap(each => each.values),
  };
}

/** Rows of a piece of SQL. */
export async function rowsOf<Row>(knex: Knex, piece: Sql): Promise<Row[]> {
  const result = await knex.raw<{ rows: Row[] }>(piece.text, [...piece.values]);
  return result.rows;
}

/** Names of fields, of which there are few, are asked for at every row. */
const snakes = new Map<string, string>();

/** The columns of fields that are called as words of SQL's own, which no column can be called without quotes. */
const columnsOfWords: ReadonlyMap<string, string> = new Map([
  ['end', 'end_date'],
  ['except', 'except_on'],
]);

/** `purchaseCost` → `purchase_cost`; a field that is called as a word of SQL gets a longer name: `end` → `end_date`. */
export function snake(name: string): string {
  const known = snakes.get(name);
  if (known !== undefined) return known;
  const made =
    columnsOfWords.get(name) ??
    name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  snakes.set(name, made);
  return made;
}
