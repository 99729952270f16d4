import type { ImportOutcome } from '@parc/backstage-plugin-parc-common';
import {
  rowsOf,
  snake,
  sql,
  type Database,
  type Transaction,
} from '../records';
import type { RowPlace, StoredRow } from './ImportJob';

type Row = Record<string, unknown>;

const types = {
  level: 'smallint',
  number: 'integer',
  line: 'integer',
  outcome: 'text',
  key: 'text',
  claim: 'text',
  recordId: 'uuid',
  ref: 'text',
  version: 'integer',
  input: 'jsonb',
  changes: 'jsonb',
  errors: 'jsonb',
  warnings: 'jsonb',
  needs: 'text[]',
  writtenVersion: 'integer',
  undone: 'text',
} as const satisfies Record<keyof StoredRow, string>;
const names = Object.keys(types) as Array<keyof StoredRow>;
/** What the run and the undo write; nothing of it is in an index, but the outcome of what failed. */
const written = [
  'outcome',
  'recordId',
  'ref',
  'errors',
  'warnings',
  'writtenVersion',
  'undone',
] as const;

/** Keeps what becomes of each row. */
export class ImportRowStore {
  constructor(private readonly knex: Database) {}

  async insert(
    trx: Transaction,
    importId: string,
    rows: readonly StoredRow[],
  ): Promise<void> {
    const columns = names.map(snake).join(', ');
    await trx.raw(
      `insert into import_rows (import_id, ${columns})
       select ?::uuid, ${columns} from ${recordset(names)}`,
      [importId, toJson(rows, names)],
    );
  }

  /** Writes what became of rows. */
  async update(
    trx: Transaction,
    importId: string,
    rows: readonly StoredRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const given = ['level', 'number', ...written] as const;
    await trx.raw(
      `update import_rows r set ${written
        .map(name => `${snake(name)} = v.${snake(name)}`)
        .join(', ')} from ${recordset(given)}
       where r.import_id = ?::uuid and r.level = v.level and r.number = v.number`,
      [toJson(rows, given), importId],
    );
  }

  async clear(importId: string): Promise<void> {
    await this.knex('import_rows').where({ import_id: importId }).delete();
  }

  /** The next rows that are to be written, after a place. */
  next(
    knex: Database,
    importId: string,
    after: RowPlace,
    limit: number,
  ): Promise<StoredRow[]> {
    return this.read(
      knex,
      `outcome in ('create', 'update') and (level, number) > (?, ?)
       order by level, number limit ${limit}`,
      [importId, after.level, after.number],
      // What they would change was shown; it is not needed to write them.
      names.filter(name => name !== 'changes' && name !== 'claim'),
    );
  }

  /** The next rows that were written, before a place: what was written last is undone first. */
  nextToUndo(
    knex: Database,
    importId: string,
    before: RowPlace | undefined,
    limit: number,
  ): Promise<StoredRow[]> {
    const { level, number } = before ?? { level: 32_767, number: 0 };
    return this.read(
      knex,
      `outcome in ('create', 'update') and written_version is not null and undone is null
       and (level, number) < (?, ?) order by level desc, number desc limit ${limit}`,
      [importId, level, number],
    );
  }

  /** A page of rows in the order in which they are written. */
  page(
    importId: string,
    outcome: ImportOutcome | undefined,
    after: RowPlace,
    limit: number,
  ): Promise<StoredRow[]> {
    return this.read(
      this.knex,
      `(?::text is null or outcome = ?) and (level, number) > (?, ?) order by level, number limit ${limit}`,
      [importId, outcome ?? null, outcome ?? null, after.level, after.number],
    );
  }

  /** Rows by their numbers, from one to another. */
  async between(
    importId: string,
    from: number,
    to: number,
  ): Promise<Map<number, StoredRow>> {
    const rows = await this.read(
      this.knex,
      `level between 0 and ${maxLevel} and number between ? and ?`,
      [importId, from, to],
    );
    return new Map(rows.map(row => [row.number, row]));
  }

  /**
   * Makes errors of rows that name the same record, or that give their records the same human reference, each naming
   * the line of another.
   */
  async refuseTwins(
    trx: Transaction,
    importId: string,
    fields: { key: string; claim: string },
  ): Promise<void> {
    for (const column of ['key', 'claim'] as const) {
      const other =
        'case when r.line = t.lines[1] then t.lines[2] else t.lines[1] end';
      await trx.raw(
        `with twins as (
           select ${column}, (array_agg(line order by line))[1:2] as lines from import_rows
           where import_id = ?::uuid and ${column} is not null group by ${column} having count(*) > 1
         )
         update import_rows r set outcome = 'error', errors = coalesce(r.errors, '[]') || jsonb_build_array(jsonb_build_object(
           'code', 'named-twice', 'field', ?::text, 'value', r.${column},
           'params', jsonb_build_object('line', ${other}), 'message', 'is in line ' || ${other} || ' too'))
         from twins t where r.import_id = ?::uuid and r.${column} = t.${column}`,
        [importId, fields[column], importId],
      );
    }
  }

  async counts(
    knex: Database,
    importId: string,
  ): Promise<Record<ImportOutcome, number>> {
    const rows = await rowsOf<{ outcome: ImportOutcome; count: string }>(
      knex,
      sql(
        `select outcome, count(*) as count from import_rows where import_id = ? group by outcome`,
        importId,
      ),
    );
    const none = { create: 0, update: 0, unchanged: 0, error: 0 };
    return rows.reduce(
      (counts, { outcome, count }) => ({ ...counts, [outcome]: Number(count) }),
      none,
    );
  }

  /** How many rows that will be written need each record on the side, and the first of their lines. */
  async needs(
    knex: Database,
    importId: string,
  ): Promise<Map<string, { rows: number; line: number }>> {
    const rows = await rowsOf<{ key: string; rows: string; line: number }>(
      knex,
      sql(
        `select key, count(*) as rows, min(line) as line from (
           select unnest(needs) as key, line from import_rows
           where import_id = ? and outcome in ('create', 'update') and needs is not null
         ) needed group by key`,
        importId,
      ),
    );
    return new Map(
      rows.map(({ key, rows: count, line }) => [
        key,
        { rows: Number(count), line },
      ]),
    );
  }

  private async read(
    knex: Database,
    where: string,
    values: Array<string | number | null>,
    wanted: ReadonlyArray<keyof StoredRow> = names,
  ): Promise<StoredRow[]> {
    const rows = await rowsOf<Row>(
      knex,
      sql(
        `select ${wanted
          .map(snake)
          .join(', ')} from import_rows where import_id = ?::uuid and ${where}`,
        ...(values as string[]),
      ),
    );
    return rows.map(
      row =>
        Object.fromEntries(
          wanted.flatMap(name => {
            const value = row[snake(name)];
            return value === null ? [] : [[name, value]];
          }),
        ) as unknown as StoredRow,
    );
  }
}

/** The deepest that a tree can be. */
const maxLevel = 20;

function recordset(given: ReadonlyArray<keyof StoredRow>): string {
  return `jsonb_to_recordset(?::jsonb) as v(${given
    .map(name => `${snake(name)} ${types[name]}`)
    .join(', ')})`;
}

function toJson(
  rows: readonly StoredRow[],
  given: ReadonlyArray<keyof StoredRow>,
): string {
  return JSON.stringify(
    rows.map(row =>
      Object.fromEntries(given.map(name => [snake(name), row[name]])),
    ),
  );
}
