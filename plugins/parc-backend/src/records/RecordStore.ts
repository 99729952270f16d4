import type { Knex } from 'knex';
import {
  everything,
  type AnyRecord,
  type FacetsAnswer,
  type Filter,
  type TotalsAnswer,
} from '@parc/backstage-plugin-parc-common';
import { alternativesOf, countRecords } from './countRecords';
import { filterToSql } from './filterSql';
import { keptCounts } from './keptCounts';
import { orderSql, pageRecords, type Page, type Sort } from './pageRecords';
import { selectRecord, type Row } from './rows';
import { facetRecords, totalRecords } from './summarise';
import { readByCursor } from './readByCursor';
import { settleCounts } from './settleCounts';
import { joinSql, rowsOf, snake, sql, type Sql } from './sql';
import type { Table, Tables } from './tables';
import { withTimeout } from './withTimeout';
import { insertRows, updateRows } from './writeRows';

/** Which records a read is about: a filter over the living, or over the deleted. */
export interface Narrowed {
  filter: Filter;
  deleted?: boolean;
}

/** Reads and writes the records of one noun. Knows its field list and nothing of its rules. */
export class RecordStore {
  constructor(
    readonly knex: Knex,
    readonly tables: Tables,
    readonly table: Table,
    private readonly timeoutMilliseconds: number,
  ) {}

  get noun() {
    return this.table.noun;
  }

  list(
    narrowed: Narrowed,
    page: {
      sort: Sort;
      limit: number;
      cursor?: string;
      fields?: readonly string[];
    },
    count: 'exclude' | 'capped' | 'exact',
  ): Promise<Page & { totalItems?: number; isCapped?: boolean }> {
    return withTimeout(this.knex, this.timeoutMilliseconds, async trx => {
      const where = await this.where(trx, narrowed);
      const found = await pageRecords(trx, this.tables, this.table, {
        ...page,
        where,
      });
      if (count === 'exclude') return found;
      if (this.isKept(narrowed))
        return {
          ...found,
          totalItems: await keptCounts.count(trx, this.table),
        };
      const alternatives = await this.alternatives(trx, narrowed, where);
      const isExact = count === 'exact';
      const counted = countRecords(trx, this.table, alternatives, isExact);
      return { ...found, ...(await counted) };
    });
  }

  private async alternatives(trx: Knex, narrowed: Narrowed, where: Sql) {
    const filters = alternativesOf(narrowed.filter);
    if (filters.length === 1) return [where];
    const wheres = [];
    for (const filter of filters)
      wheres.push(await this.where(trx, { ...narrowed, filter }));
    return wheres;
  }

  private isKept({ filter, deleted }: Narrowed): boolean {
    return keptCounts.hold(this.table, filter, deleted);
  }

  /** Reads in one snapshot, bounded in time; `where` is what `narrowed` asks of the alias `r`. */
  read<T>(
    narrowed: Narrowed,
    read: (trx: Knex.Transaction, where: Sql) => Promise<T>,
  ): Promise<T> {
    return withTimeout(this.knex, this.timeoutMilliseconds, async trx =>
      read(trx, await this.where(trx, narrowed)),
    );
  }

  facets(narrowed: Narrowed, facets: readonly string[]): Promise<FacetsAnswer> {
    const { tables, table } = this;
    return withTimeout(this.knex, this.timeoutMilliseconds, async trx =>
      this.isKept(narrowed)
        ? keptCounts.facets(trx, tables, table, facets)
        : facetRecords(
            trx,
            tables,
            table,
            await this.where(trx, narrowed),
            facets,
          ),
    );
  }

  totals(
    narrowed: Narrowed,
    by: { measure?: string; by?: string },
  ): Promise<TotalsAnswer> {
    const { tables, table } = this;
    return withTimeout(this.knex, this.timeoutMilliseconds, async trx =>
      this.isKept(narrowed)
        ? keptCounts.totals(trx, tables, table, by)
        : totalRecords(trx, tables, table, await this.where(trx, narrowed), by),
    );
  }

  /** To be called now and then where counts are kept. */
  settleCounts(signal?: AbortSignal): Promise<void> {
    return settleCounts(this.knex, this.table, signal);
  }

  /**
   * A line of text for each record that matches, in order, in batches: those of one snapshot, which is the
   * transaction's. Ends when the transaction does.
   */
  async lines(
    trx: Knex.Transaction,
    request: {
      narrowed: Narrowed;
      sort: Sort;
      fields?: readonly string[];
      /** The SQL of a line, for the alias `r`. */
      line: string;
    },
  ): Promise<AsyncGenerator<string[]>> {
    const { joins } = selectRecord(this.tables, this.table, request.fields);
    const where = await this.where(trx, request.narrowed);
    const { join, orderBy } = orderSql(this.tables, this.table, request.sort);
    const allJoins = join && joins.includes(join) ? joins : `${joins} ${join}`;
    return readByCursor(
      trx,
      sql(
        `select ${request.line} as line from ${this.table.name} r ${allJoins} where ${where.text} order by ${orderBy}`,
        ...where.values,
      ),
    );
  }

  /** Records by id or human reference, deleted ones included where asked; those not found are left out. */
  async find(
    knex: Knex,
    refs: readonly string[],
    options: {
      deleted?: boolean;
      lock?: boolean;
      filter?: Filter;
      fields?: readonly string[];
    } = {},
  ): Promise<AnyRecord[]> {
    if (refs.length === 0) return [];
    const lowered = refs.map(each => each.toLowerCase());
    const ids = lowered.filter(each => uuid.test(each));
    const selection = selectRecord(this.tables, this.table, options.fields);
    const condition = await filterToSql(
      knex,
      this.tables,
      this.table,
      options.filter ?? everything,
    );
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select ${selection.columns} from ${this.table.name} r ${
          selection.joins
        }
         where (r.id = any(?::uuid[]) or lower(r.${
           this.table.refColumn
         }) = any(?::text[]))
         ${options.deleted ? '' : 'and r.deleted_at is null'} and ${
          condition.text
        }
         order by r.id ${options.lock ? 'for update of r' : ''}`,
        ids,
        lowered,
        ...condition.values,
      ),
    );
    return rows.map(selection.toRecord);
  }

  /** The living records whose field says one of these texts, without regard to case. */
  async findBy(
    knex: Knex,
    field: string,
    values: readonly string[],
    filter: Filter,
    fields?: readonly string[],
  ): Promise<AnyRecord[]> {
    if (values.length === 0) return [];
    const selection = selectRecord(this.tables, this.table, fields);
    const condition = await filterToSql(knex, this.tables, this.table, filter);
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select ${selection.columns} from ${this.table.name} r ${
          selection.joins
        } where lower(r.${snake(
          field,
        )}) = any(?::text[]) and r.deleted_at is null
         and ${condition.text} order by r.id`,
        values.map(each => each.toLowerCase()),
        ...condition.values,
      ),
    );
    return rows.map(selection.toRecord);
  }

  /** Which of these records match a filter; the others are out of the asker's scope. */
  async matching(
    knex: Knex,
    ids: readonly string[],
    filter: Filter,
  ): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const condition = await filterToSql(knex, this.tables, this.table, filter);
    const rows = await rowsOf<{ id: string }>(
      knex,
      sql(
        `select r.id from ${this.table.name} r where r.id = any(?::uuid[]) and ${condition.text}`,
        [...ids],
        ...condition.values,
      ),
    );
    return new Set(rows.map(each => each.id));
  }

  /** The ids of all that matches, in order of id, at most `limit`. */
  async ids(knex: Knex, narrowed: Narrowed, limit: number): Promise<string[]> {
    const where = await this.where(knex, narrowed);
    const rows = await rowsOf<{ id: string }>(
      knex,
      sql(
        `select r.id from ${this.table.name} r where ${where.text} order by r.id limit ${limit}`,
        ...where.values,
      ),
    );
    return rows.map(each => each.id);
  }

  async insert(
    trx: Knex.Transaction,
    records: readonly AnyRecord[],
  ): Promise<void> {
    await insertRows(trx, this.table, records);
  }

  /** Writes whole records over what is there; the rows must have been locked by `find`. */
  async update(
    trx: Knex.Transaction,
    records: readonly AnyRecord[],
  ): Promise<void> {
    await updateRows(trx, this.table, records);
  }

  /** What is asked of the alias `r`. */
  async where(knex: Knex, narrowed: Narrowed): Promise<Sql> {
    return joinSql(
      [
        sql(`r.deleted_at is ${narrowed.deleted ? 'not null' : 'null'}`),
        await filterToSql(knex, this.tables, this.table, narrowed.filter),
      ],
      ' and ',
    );
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
