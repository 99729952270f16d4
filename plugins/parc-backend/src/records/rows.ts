import {
  fieldEntries,
  foldText,
  fromMinorUnits,
  toMinorUnits,
  type AnyRecord,
  type Field,
  type Money,
  type Noun,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { columnsOf, type Table, type Tables } from './tables';
import { snake } from './sql';

export type Row = Record<string, unknown>;

/** What is selected for these fields, the joins that it needs, and how a row becomes a record. */
export interface Selection {
  columns: string;
  joins: string;
  toRecord(row: Row): AnyRecord;
}

/** Selects fields of a noun from the alias `r`; all of them when no names are given. */
export function selectRecord(
  tables: Tables,
  table: Table,
  names?: readonly string[],
): Selection {
  const fields = fieldEntries(table.noun).filter(
    ([name]) => !names || names.includes(name),
  );
  const references = fields.filter(([, field]) => field.kind === 'reference');
  return {
    columns: [
      'r.id, r.version, r.created_at, r.updated_at, r.deleted_at',
      `r.${table.refColumn} as ref`,
      ...fields.map(([name, field]) => selectField(tables, name, field)),
    ].join(', '),
    joins: references
      .map(([name, field]) => {
        const alias = joinAlias(name);
        return `left join ${
          tables.target(field).name
        } ${alias} on ${alias}.id = r.${snake(name)}_id`;
      })
      .join(' '),
    toRecord: recordReader(fields),
  };
}

/** The alias under which a reference's target is joined. */
export function joinAlias(name: string): string {
  return `j_${snake(name)}`;
}

function selectField(tables: Tables, name: string, field: Field): string {
  const [[column]] = columnsOf(name, field);
  if (field.kind === 'date') return `r.${column}::text as ${column}`;
  if (field.kind === 'money') return `r.${column}, r.${snake(name)}_currency`;
  if (field.kind !== 'reference') return `r.${column}`;
  const alias = joinAlias(name);
  const target = tables.target(field);
  return [
    `r.${column}`,
    `${alias}.${target.refColumn} as ${column}_ref`,
    `${target.nameSql(alias)} as ${column}_name`,
    `${target.nameFrSql(alias)} as ${column}_name_fr`,
  ].join(', ');
}

/** Finds out once for all rows where each value stands: a row is read in microseconds. */
function recordReader(fields: Array<[string, Field]>): (row: Row) => AnyRecord {
  const readers = fields.map(
    ([name, field]) => [name, valueReader(name, field)] as const,
  );
  return row => {
    const record: AnyRecord = {
      id: row.id as string,
      ref: row.ref as string,
      version: row.version as number,
      createdAt: (row.created_at as Date).toISOString(),
      updatedAt: (row.updated_at as Date).toISOString(),
    };
    if (row.deleted_at)
      record.deletedAt = (row.deleted_at as Date).toISOString();
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined) record[name] = value;
    }
    return record;
  };
}

/** Reads a field from a row; undefined when it is empty. */
function valueReader(name: string, field: Field): (row: Row) => unknown {
  const [[column]] = columnsOf(name, field);
  const reader =
    (read: (value: unknown, row: Row) => unknown) => (row: Row) => {
      const value = row[column];
      return value === null || value === undefined
        ? undefined
        : read(value, row);
    };
  switch (field.kind) {
    case 'money': {
      const currency = `${snake(name)}_currency`;
      return reader((value, row) =>
        fromMinorUnits(BigInt(value as string), row[currency] as string),
      );
    }
    case 'instant':
      return reader(value => (value as Date).toISOString());
    case 'reference':
      return reader(referenceReader(column));
    default:
      return reader(value => value);
  }
}

function referenceReader(column: string) {
  const [ref, title, titleFr] = ['ref', 'name', 'name_fr'].map(
    each => `${column}_${each}`,
  );
  return (id: unknown, row: Row): Reference => {
    const reference: Reference = {
      id: id as string,
      ref: row[ref] as string,
      name: row[title] as string,
    };
    const nameFr = row[titleFr] as string | null;
    return nameFr ? { ...reference, nameFr } : reference;
  };
}

/**
 * A record as the row that is written, with its searched text. References are already resolved. What is empty is left
 * out, and null in the record set that it becomes: most fields of most records are empty.
 */
export function toRow(noun: Noun, record: AnyRecord): Row {
  const row: Row = {
    id: record.id,
    version: record.version,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    deleted_at: record.deletedAt,
    search_text: searchText(noun, record),
  };
  for (const [name, field] of fieldEntries(noun)) {
    const value = record[name];
    if (value === undefined) continue;
    const [[column]] = columnsOf(name, field);
    if (field.kind === 'money') {
      row[column] = toMinorUnits(value as Money).toString();
      row[`${snake(name)}_currency`] = (value as Money).currency;
    } else if (field.kind === 'reference') {
      row[column] = (value as Reference).id;
    } else {
      row[column] = value;
    }
  }
  return row;
}

/** All columns that `toRow` makes, with their types. */
export function rowColumns(noun: Noun): Array<[column: string, type: string]> {
  return [
    ['id', 'uuid'],
    ['version', 'integer'],
    ['created_at', 'timestamptz'],
    ['updated_at', 'timestamptz'],
    ['deleted_at', 'timestamptz'],
    ['search_text', 'text'],
    ...fieldEntries(noun).flatMap(([name, field]) => columnsOf(name, field)),
  ];
}

function searchText(noun: Noun, record: AnyRecord): string {
  return fieldEntries(noun)
    .filter(([, field]) => field.search && field.kind !== 'reference')
    .flatMap(([name]) => record[name] ?? [])
    .map(value => foldText(String(value)))
    .join('\n');
}
