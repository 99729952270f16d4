import type { Knex } from 'knex';

/** The database, as those hold it who only hand it on. */
export type Database = Knex;
/** A transaction, likewise. */
export type Transaction = Knex.Transaction;

/** What is bound to a `?`. */
export type SqlValue = Knex.Value | readonly string[] | readonly number[];

/** A piece of SQL with the values of its `?`. Values are always bound, never written into the text. */
export interface Sql {
  text: string;
  values: readonly SqlValue[];
}

export function sql(text: string, ...values: SqlValue[]): Sql {
  return { text, values };
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
  const result = await knex.raw<{ rows: Row[] }>(piece.text, [
    ...piece.values,
  ] as Knex.Value[]);
  return result.rows;
}

/** Names of fields, of which there are few, are asked for at every row. */
const snakes = new Map<string, string>();

/** Words of SQL's own, which no column can be called without quotes. */
const reservedWords: readonly string[] = ['end'];

/** `purchaseCost` → `purchase_cost`; a field that is called as a word of SQL gets a longer name: `end` → `end_date`. */
export function snake(name: string): string {
  const known = snakes.get(name);
  if (known !== undefined) return known;
  const made = reservedWords.includes(name)
    ? `${name}_date`
    : name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  snakes.set(name, made);
  return made;
}
