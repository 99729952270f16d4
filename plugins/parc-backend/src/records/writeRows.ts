import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { rowColumns, toRow } from './rows';
import type { Table } from './tables';

/** Writes new records, all in one statement. */
export async function insertRows(
  trx: Knex.Transaction,
  table: Table,
  records: readonly AnyRecord[],
): Promise<void> {
  const columns = rowColumns(table.noun);
  const names = columns.map(([name]) => name).join(', ');
  await trx.raw(
    `insert into ${table.name} (${names}) select ${names} from ${recordset(
      columns,
    )}`,
    [toJson(table, records)],
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
