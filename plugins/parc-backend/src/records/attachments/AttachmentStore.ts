import type { Knex } from 'knex';
import { rowsOf, snake, sql } from '../sql';

/** What everything has that hangs on a record. */
export interface Attached {
  id: string;
  createdAt: string;
  createdBy: string;
}

type Row = Record<string, unknown> & { created_at: Date };

/** One sort of things that hang on records (links, comments, files): a table, and its own columns by field. */
export class AttachmentStore<T extends Attached> {
  constructor(
    private readonly table: string,
    private readonly fields: ReadonlyArray<
      Exclude<keyof T, keyof Attached> & string
    >,
  ) {}

  /** Those of a record, newest first; `before` is the id of the last one seen. */
  async list(
    knex: Knex,
    recordId: string,
    limit: number,
    before?: string,
  ): Promise<T[]> {
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select * from ${this.table} where record_id = ? and (?::uuid is null or id < ?::uuid)
         order by id desc limit ${limit}`,
        recordId,
        before ?? null,
        before ?? null,
      ),
    );
    return rows.map(row => this.toAttached(row));
  }

  async count(knex: Knex, recordId: string): Promise<number> {
    const [{ count }] = await rowsOf<{ count: string }>(
      knex,
      sql(`select count(*) from ${this.table} where record_id = ?`, recordId),
    );
    return Number(count);
  }

  /** One of a record; undefined when it hangs on another one, or on none. */
  async find(knex: Knex, recordId: string, id: string): Promise<T | undefined> {
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select * from ${this.table} where record_id = ? and id::text = ?`,
        recordId,
        id.toLowerCase(),
      ),
    );
    return rows.map(row => this.toAttached(row))[0];
  }

  async insert(
    trx: Knex.Transaction,
    recordId: string,
    attached: T,
  ): Promise<void> {
    await trx(this.table).insert({
      id: attached.id,
      record_id: recordId,
      created_at: attached.createdAt,
      created_by: attached.createdBy,
      ...this.toColumns(attached),
    });
  }

  /** Writes the fields of its own over what is there. */
  async update(trx: Knex.Transaction, attached: T): Promise<void> {
    await trx(this.table)
      .where({ id: attached.id })
      .update(this.toColumns(attached));
  }

  async remove(trx: Knex.Transaction, id: string): Promise<void> {
    await trx(this.table).where({ id }).delete();
  }

  private toColumns(attached: T): object {
    return Object.fromEntries(
      this.fields.map(name => [snake(name), attached[name] ?? null]),
    );
  }

  private toAttached(row: Row): T {
    const own = this.fields.flatMap(name => {
      const value = row[snake(name)];
      if (value === null) return [];
      return [[name, value instanceof Date ? value.toISOString() : value]];
    });
    return {
      id: row.id,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      ...Object.fromEntries(own),
    } as T;
  }
}
