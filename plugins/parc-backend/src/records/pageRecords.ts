import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { type Cursor, readCursor, writeCursor } from './cursor';
import { joinAlias, selectRecord, type Row } from './rows';
import { joinSql, rowsOf, sql, type Sql } from './sql';
import { columnsOf, mainColumn, type Table, type Tables } from './tables';

export interface Sort {
  field: string;
  descending: boolean;
}

export interface PageRequest {
  where: Sql;
  sort: Sort;
  limit: number;
  cursor?: string;
  fields?: readonly string[];
}

export interface Page {
  items: AnyRecord[];
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/**
 * One page by keyset: records with a value first, in the order asked for, then those without, by id. Each of the
 * two parts is one range of the index on (column, id), so page 1,000 costs what page 1 costs.
 */
export async function pageRecords(
  knex: Knex,
  tables: Tables,
  table: Table,
  request: PageRequest,
): Promise<Page> {
  const order = orderOf(tables, table, request.sort);
  const cursor =
    request.cursor === undefined
      ? undefined
      : readCursor(request.cursor, order.name);
  const selection = selectRecord(tables, table, request.fields);
  const wanted = request.limit + 1;
  const rows: Row[] = [];
  for (const part of partsOf(order, cursor)) {
    if (rows.length === wanted) break;
    const inner = rangeSql(
      tables,
      table,
      order,
      request.where,
      part,
      wanted - rows.length,
    );
    const ordered = part.orderBy(order.expression);
    const read = rowsOf<Row>(
      knex,
      sql(
        `select ${selection.columns}, r.sort_value from (${inner.text}) r ${
          selection.joins
        } ${order.joinAgain(selection.joins)} order by ${ordered}`,
        ...inner.values,
      ),
    );
    rows.push(...(await read.catch(error => refuseCursor(error, cursor))));
  }
  return toPage(rows, request.limit, cursor, order.name, selection.toRecord);
}

/** Of all values, only that of a made-up cursor has not been checked before PostgreSQL reads it as its type. */
function refuseCursor(error: unknown, cursor: Cursor | undefined): never {
  const isDataException = /^22/.test(
    String((error as { code?: string }).code ?? ''),
  );
  if (!cursor || !isDataException) throw error;
  throw new InputError('cursor: does not belong to this list');
}

/** The first records of a range, with the value by which they are sorted. */
function rangeSql(
  tables: Tables,
  table: Table,
  order: Order,
  where: Sql,
  part: Part,
  limit: number,
): Sql {
  const field = table.noun.fields[order.field];
  const column = `r.${mainColumn(order.field, field)}`;
  if (field.kind !== 'reference' || part.isEmpty) {
    const kept = joinSql([where, ...part.conditions(column)], ' and ');
    return sql(
      `select r.*, ${column}::text as sort_value from ${table.name} r
       where ${kept.text} order by ${part.orderBy(column)} limit ${limit}`,
      ...kept.values,
    );
  }
  // Walks through what is pointed at in its order, takes a page of the records of each, by an index, and stops when
  // the page is full. A plain join is planned as a sort of all that matches.
  const target = tables.target(field);
  const [bound] = part.conditions('o.sort_value');
  const rest = part.beyond('o.sort_value');
  return sql(
    `select r.*, o.sort_value::text
     from (
       select * from (select t.id, ${target.sortSql('t')} as sort_value from ${
      target.name
    } t) o
       where ${bound.text} order by o.sort_value ${part.way}
     ) o
     cross join lateral (
       select r.* from ${table.name} r where ${column} = o.id and ${
      where.text
    } and ${rest.text} order by r.id ${part.way} limit ${limit}
     ) r
     order by ${part.orderBy('o.sort_value')} limit ${limit}`,
    ...bound.values,
    ...where.values,
    ...rest.values,
  );
}

/** The SQL `order by` of a whole list on the alias `r`, those without a value last. */
export function orderSql(
  tables: Tables,
  table: Table,
  sort: Sort,
): { join: string; orderBy: string } {
  const order = orderOf(tables, table, sort);
  return {
    join: order.join,
    orderBy: `${order.expression} ${
      order.descending ? 'desc' : 'asc'
    } nulls last, r.id ${order.descending ? 'desc' : 'asc'}`,
  };
}

interface Order {
  name: string;
  field: string;
  descending: boolean;
  expression: string;
  type: string;
  canBeEmpty: boolean;
  join: string;
  joinAgain(joins: string): string;
}

function orderOf(tables: Tables, table: Table, sort: Sort): Order {
  const field = table.noun.fields[sort.field];
  const isReference = field.kind === 'reference';
  const alias = joinAlias(sort.field);
  const join = isReference
    ? `join ${
        tables.target(field).name
      } ${alias} on ${alias}.id = r.${mainColumn(sort.field, field)}`
    : '';
  return {
    name: `${table.name} ${sort.field},${sort.descending ? 'desc' : 'asc'}`,
    field: sort.field,
    descending: sort.descending,
    expression: isReference
      ? tables.target(field).sortSql(alias)
      : `r.${mainColumn(sort.field, field)}`,
    type: isReference ? 'text' : columnsOf(sort.field, field)[0][1],
    canBeEmpty: !field.required,
    join: join && `left ${join}`,
    joinAgain: joins =>
      joins.includes(` ${alias} `) ? '' : join && `left ${join}`,
  };
}

/** A range of the order; its pieces are made for the expression that holds the sort's value. */
interface Part {
  /** Whether it is that of the records without a value. */
  isEmpty: boolean;
  way: 'asc' | 'desc';
  /** The first of them bounds the value, the others tell records of the same value apart. */
  conditions(expression: string): Sql[];
  /** Of records that the first of them lets through, one by one: which lie in the range. An index on the id serves it. */
  beyond(expression: string): Sql;
  orderBy(expression: string): string;
}

/** The ranges that a page may reach into, in the order in which they are read. */
function partsOf(order: Order, cursor: Cursor | undefined): Part[] {
  const back = cursor?.back ?? false;
  const way = order.descending === back ? 'asc' : 'desc';
  const beyond = way === 'asc' ? '>' : '<';
  const emptyWay = back ? 'desc' : 'asc';
  const filled = (
    conditions = (expression: string) => [sql(`${expression} is not null`)],
    afterCursor = (_: string) => sql('true'),
  ): Part => ({
    isEmpty: false,
    way,
    conditions,
    beyond: afterCursor,
    orderBy: expression => `${expression} ${way}, r.id ${way}`,
  });
  const empty = (...rest: Sql[]): Part => ({
    isEmpty: true,
    way: emptyWay,
    beyond: () => sql('true'),
    conditions: expression => [sql(`${expression} is null`), ...rest],
    orderBy: () => `r.id ${emptyWay}`,
  });
  if (!cursor) return order.canBeEmpty ? [filled(), empty()] : [filled()];
  const { value, id } = cursor;
  if (value === null) {
    const rest = empty(sql(`r.id ${back ? '<' : '>'} ?::uuid`, id));
    return back ? [rest, filled()] : [rest];
  }
  const { type } = order;
  const from = filled(
    expression => [
      sql(`${expression} ${beyond}= ?::${type}`, value),
      sql(`(${expression}, r.id) ${beyond} (?::${type}, ?::uuid)`, value, id),
    ],
    expression =>
      sql(
        `r.id ${beyond} case when ${expression} = ?::${type} then ?::uuid else ?::uuid end`,
        value,
        id,
        way === 'asc' ? before : behind,
      ),
  );
  return back || !order.canBeEmpty ? [from] : [from, empty()];
}

/** Before and behind all ids, of which none is all zeros or all ones. */
const before = '00000000-0000-0000-0000-000000000000';
const behind = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function toPage(
  rows: Row[],
  limit: number,
  cursor: Cursor | undefined,
  sort: string,
  toRecord: (row: Row) => AnyRecord,
): Page {
  const hasMore = rows.length > limit;
  const kept = rows.slice(0, limit);
  if (cursor?.back) kept.reverse();
  const cursorAt = (row: Row, back: boolean) =>
    writeCursor({
      sort,
      back,
      value: row.sort_value as string | null,
      id: row.id as string,
    });
  const hasNext = kept.length > 0 && (cursor?.back ? true : hasMore);
  const hasPrevious =
    kept.length > 0 && (cursor?.back ? hasMore : cursor !== undefined);
  return {
    items: kept.map(toRecord),
    pageInfo: {
      ...(hasNext
        ? { nextCursor: cursorAt(kept[kept.length - 1], false) }
        : {}),
      ...(hasPrevious ? { prevCursor: cursorAt(kept[0], true) } : {}),
    },
  };
}
