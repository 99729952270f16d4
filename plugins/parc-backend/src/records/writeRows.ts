import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { rowColumns, toRow } from './rows';
import { rowSet } from './rowSet';
import type { Table } from './tables';

/** Writes new records, all in one statement. */
export async function insertRows(
  trx: Knex.Transaction,
  table: Table,
  records: readonly AnyRecord[],
): Promise<void> {
  const columns = rowColumns(table.noun);
  const names = columns.map(([name]) => name).join(', ');
  const rows = rowSet(
    columns,
    records.map(each => toRow(table.noun, each)),
  );
  await trx.raw(
    `insert into ${table.name} (${names}) ${rows.text}`,
    rows.values as Knex.RawBinding[],
  );
}

/** Writes whole records over what is there; the rows must have been locked. */
export async function updateRows(
  trx: Knex.Transaction,
  table: Table,
  records: readonly AnyRecord[],
): Promise<void> {
  const columns = rowColumns(table.noun);
  const sets = columns
    .filter(([name]) => name !== 'id')
    .map(([name]) => `${name} = v.${name}`)
    .join(', ');
  await trx.raw(
    `update ${table.name} r set ${sets} from ${recordset(
      columns,
    )} where r.id = v.id`,
    [toJson(table, records)],
  );
}

function recordset(columns: Array<[string, string]>): string {
  return `jsonb_to_recordset(?::jsonb) as v(${columns
    .map(each => each.join(' '))
    .join(', ')})`;
}

function toJson({ noun }: Table, records: readonly AnyRecord[]): string {
  return JSON.stringify(records.map(each => toRow(noun, each)));
}
