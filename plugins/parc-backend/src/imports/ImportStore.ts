import {
  rowsOf,
  snake,
  sql,
  type Database,
  type Transaction,
} from '../records';
import type { ImportJob } from './ImportJob';

type Row = Record<string, unknown>;

const columns = [
  'id',
  'noun',
  'state',
  'fileName',
  'size',
  'createdAt',
  'createdBy',
  'reading',
  'questions',
  'columns',
  'signature',
  'matchOn',
  'mapping',
  'isRemembered',
  'createReferences',
  'emptyMeans',
  'reason',
  'granted',
  'sideRecords',
  'rowsTotal',
  'rowsDone',
  'position',
  'counts',
  'written',
  'undo',
  'checkedAt',
  'doneAt',
  'undoneAt',
  'error',
  'attempts',
  'takenBy',
] as const;
const json: readonly string[] = [
  'reading',
  'questions',
  'columns',
  'mapping',
  'granted',
  'sideRecords',
  'counts',
  'written',
  'undo',
];

/** What is changed of an import; null empties a column. */
export type ImportPatch = {
  [N in keyof ImportJob]?: ImportJob[N] | null;
};

/** The import was taken by another worker, or was cancelled. */
export class LostImportError extends Error {
  readonly name = 'LostImportError';
}

/** Keeps imports, and hands them to workers. */
export class ImportStore {
  constructor(readonly knex: Database) {}

  async insert(job: ImportJob): Promise<void> {
    await this.knex('imports').insert(toRow(job));
  }

  async find(id: string): Promise<ImportJob | undefined> {
    const row = await this.knex('imports').where({ id }).first();
    return row && toJob(row);
  }

  /** Newest first. */
  async list(query: {
    createdBy?: string;
    noun?: string;
    limit: number;
    before?: string;
  }): Promise<ImportJob[]> {
    const rows = await this.knex('imports')
      .modify(found => {
        if (query.createdBy) found.where({ created_by: query.createdBy });
        if (query.noun) found.where({ noun: query.noun });
        if (query.before) found.where('id', '<', query.before);
      })
      .orderBy('id', 'desc')
      .limit(query.limit);
    return rows.map(toJob);
  }

  /** Changes an import that is in one of these states, and takes it from its worker; undefined when it is in another. */
  async change(
    id: string,
    states: ReadonlyArray<ImportJob['state']>,
    patch: ImportPatch,
  ): Promise<ImportJob | undefined> {
    const [row] = await this.knex('imports')
      .where({ id })
      .whereIn('state', [...states])
      .update({ ...toRow(patch), taken_by: null, taken_until: null })
      .returning('*');
    return row && toJob(row);
  }

  async remove(id: string): Promise<void> {
    await this.knex('imports').where({ id }).delete();
  }

  /** Gives a worker the next import that nobody works on. */
  async take(
    worker: string,
    leaseSeconds: number,
  ): Promise<ImportJob | undefined> {
    const [row] = await rowsOf<Row>(
      this.knex,
      sql(
        `update imports set taken_by = ?, taken_until = now() + ? * interval '1 second'
         where id = (select id from imports where state in ('checking', 'running', 'undoing')
           and (taken_until is null or taken_until < now()) order by id limit 1 for update skip locked)
         returning *`,
        worker,
        leaseSeconds,
      ),
    );
    return row && toJob(row);
  }

  /** Locks an import until the transaction ends. Throws a LostImportError unless it is still as the worker knows it. */
  async lock(trx: Transaction, job: ImportJob): Promise<void> {
    const rows = await rowsOf(
      trx,
      sql(
        `select 1 from imports where id = ? and taken_by = ? and state = ? and position = ? for update`,
        job.id,
        job.takenBy!,
        job.state,
        job.position,
      ),
    );
    if (rows.length === 0) throw new LostImportError(job.id);
  }

  /** Writes how far an import is, together with what was done; `takenBy`: the worker is through. The import must be locked. */
  async advance(
    trx: Transaction,
    job: ImportJob,
    leaseSeconds: number,
    patch: ImportPatch,
  ): Promise<void> {
    await trx('imports')
      .where({ id: job.id })
      .update({
        ...toRow(patch),
        attempts: 0,
        taken_until:
          'takenBy' in patch
            ? null
            : trx.raw(`now() + ? * interval '1 second'`, [leaseSeconds]),
      });
  }

  /** Says that the worker still lives, in the middle of a long transaction. Throws a LostImportError. */
  async renew(
    job: ImportJob,
    leaseSeconds: number,
    rowsDone: number,
  ): Promise<void> {
    const count = await this.knex('imports')
      .where({ id: job.id, taken_by: job.takenBy, state: job.state })
      .update({
        rows_done: rowsDone,
        taken_until: this.knex.raw(`now() + ? * interval '1 second'`, [
          leaseSeconds,
        ]),
      });
    if (count === 0) throw new LostImportError(job.id);
  }

  /** Gives an import back, for another worker to go on with after some seconds. */
  async release(
    job: ImportJob,
    patch: ImportPatch = {},
    seconds = 0,
  ): Promise<void> {
    await this.knex('imports')
      .where({ id: job.id, taken_by: job.takenBy, state: job.state })
      .update({
        ...toRow(patch),
        taken_by: null,
        taken_until: seconds
          ? this.knex.raw(`now() + ? * interval '1 second'`, [seconds])
          : null,
      });
  }

  /** The ids of imports at rest since before a moment; their files and rows are forgotten with them. */
  async restingSince(moment: string, limit: number): Promise<string[]> {
    const rows = await this.knex('imports')
      .select('id')
      .whereNotIn('state', ['checking', 'running', 'undoing'])
      .whereRaw(
        'greatest(created_at, checked_at, done_at, undone_at) < ?::timestamptz',
        [moment],
      )
      .orderBy('id')
      .limit(limit);
    return rows.map(({ id }: { id: string }) => id);
  }

  /** How many imports wait or are worked on. */
  async open(): Promise<number> {
    const [{ count }] = await rowsOf<{ count: string }>(
      this.knex,
      sql(
        `select count(*) as count from imports where state in ('checking', 'running', 'undoing')`,
      ),
    );
    return Number(count);
  }
}

function toRow(patch: ImportPatch): Row {
  return Object.fromEntries(
    columns.flatMap(name => {
      if (!(name in patch)) return [];
      const value = patch[name] ?? null;
      const isJson = json.includes(name) && value !== null;
      return [[snake(name), isJson ? JSON.stringify(value) : value]];
    }),
  );
}

function toJob(row: Row): ImportJob {
  return Object.fromEntries(
    columns.flatMap(name => {
      const value = row[snake(name)];
      if (value === null || value === undefined) return [];
      return [[name, value instanceof Date ? value.toISOString() : value]];
    }),
  ) as unknown as ImportJob;
}
