import { InputError } from '@backstage/errors';
import { rowReader } from '@parc/backstage-plugin-parc-common';
import type { Transaction } from '../records';
import {
  batchSize,
  contextOf,
  isTree,
  type ImportGround,
} from './ImportGround';
import { placeText, type ImportJob, type StoredRow } from './ImportJob';
import type { ImportPatch } from './ImportStore';
import { readRows } from './reading';
import { ReferenceFinder } from './ReferenceFinder';
import { RowPreparation, type ReadRow } from './RowPreparation';
import { RowWriter } from './RowWriter';
import { refuseForSides } from './refuseForSides';
import { setLevels } from './setLevels';
import { SideRecords } from './SideRecords';

/** The most rows of a tree: they are tried in one transaction, as each may stand on another. */
const mostOfTree = 20_000;

/**
 * The dry run: each row is written by the writer that the run uses, in a transaction that is taken back, so that what
 * it says is what would happen.
 */
export class CheckStep {
  constructor(private readonly ground: ImportGround) {}

  /** Goes on until all rows are through. */
  async work(job: ImportJob, signal: AbortSignal): Promise<void> {
    const { nouns, storage } = this.ground;
    const records = nouns.get(job.noun)!;
    const step = new CheckedFile(this.ground, job, signal);
    const read = rowReader(
      records.noun,
      job.mapping!,
      job.reading,
      job.columns,
      this.ground.timeZone,
    );
    const open = () => storage.read(job.id, job.size);
    const size = isTree(records.noun) ? mostOfTree : batchSize;
    let number = 0;
    let batch: ReadRow[] = [];
    // The next batch is read while the database works on the one before.
    let checking: Promise<void> = Promise.resolve();
    const check = async (some: ReadRow[]) => {
      const rows = await step.prepare(some);
      await checking;
      checking = step.check(some, rows);
      checking.catch(() => undefined);
    };
    for await (const { line, cells } of readRows(open, job.reading, {
      signal,
    })) {
      number += 1;
      if (number <= job.rowsDone) continue;
      batch.push({ number, line, said: read(cells) });
      if (batch.length < size) continue;
      if (size === mostOfTree) throw tooMany();
      await check(batch);
      batch = [];
    }
    if (batch.length) await check(batch);
    await checking;
    await step.finish(number);
  }
}

/** A file in its dry run. */
class CheckedFile {
  private readonly sides: SideRecords;
  private readonly preparation: RowPreparation;
  private readonly writer: RowWriter;

  constructor(
    private readonly ground: ImportGround,
    private readonly job: ImportJob,
    private readonly signal: AbortSignal,
  ) {
    const records = ground.nouns.get(job.noun)!;
    this.sides = new SideRecords(ground.nouns, ground.lookUps, job);
    this.writer = new RowWriter(records);
    this.preparation = new RowPreparation(
      records,
      new ReferenceFinder(ground.tables, ground.lookUps, this.sides, job),
      job,
    );
  }

  async prepare(batch: readonly ReadRow[]): Promise<StoredRow[]> {
    const { noun } = this.writer.records;
    const rows = await this.preparation.prepare(batch);
    if (isTree(noun)) setLevels(noun, rows);
    return rows;
  }

  async check(
    batch: readonly ReadRow[],
    rows: readonly StoredRow[],
  ): Promise<void> {
    const { ground, job, sides } = this;
    const trx = await ground.knex.transaction();
    try {
      await this.tryOut(trx, rows);
    } finally {
      await trx.rollback();
      sides.forgetCreated();
    }
    for (const row of rows) this.forgetTrial(row);
    const last = batch[batch.length - 1];
    await this.commit(async (kept, patch) => {
      await ground.rows.insert(kept, job.id, rows);
      patch({
        rowsDone: last.number,
        position: placeText({ level: 0, number: last.number }),
        sideRecords: sides.all(),
        counts: countsWith(job.counts, rows),
      });
    });
  }

  /** What only the whole file shows: rows that name the same record, and what is needed on the side. */
  async finish(rowsTotal: number): Promise<void> {
    const { ground, job, sides } = this;
    await this.commit(async (trx, patch) => {
      await ground.rows.refuseTwins(trx, job.id, {
        key: job.matchOn,
        claim: this.writer.records.noun.refField,
      });
      sides.keepNeeded(await ground.rows.needs(trx, job.id));
      patch({
        state: 'checked',
        rowsTotal,
        rowsDone: rowsTotal,
        counts: await ground.rows.counts(trx, job.id),
        sideRecords: sides.all(),
        checkedAt: ground.clock().toUTC().toISO()!,
        takenBy: null,
      });
    });
  }

  private async tryOut(trx: Transaction, rows: readonly StoredRow[]) {
    const { job, sides, writer } = this;
    const context = contextOf(job);
    const needed = new Set(rows.flatMap(each => each.needs ?? []));
    const refused = await sides.create(trx, context, needed);
    for (const row of rows) refuseForSides(row, refused);
    const levels = [...new Set(rows.map(each => each.level))].sort(
      (a, b) => a - b,
    );
    for (const level of levels) {
      const ofLevel = rows.filter(each => each.level === level);
      for (let at = 0; at < ofLevel.length; at += batchSize) {
        this.signal.throwIfAborted();
        const some = ofLevel.slice(at, at + batchSize);
        await writer.write(trx, context, some, true);
      }
    }
  }

  /** Ids and numbers that a transaction gave which was taken back are given again to others. */
  private forgetTrial(row: StoredRow): void {
    const { refField } = this.writer.records.noun;
    delete row.writtenVersion;
    if (row.errors)
      row.errors = row.errors.map(each => this.preparation.named(each));
    if (row.version !== undefined) return;
    delete row.recordId;
    const given = row.input?.[refField];
    row.ref = typeof given === 'string' ? given : undefined;
  }

  private async commit(
    work: (
      trx: Transaction,
      patch: (changed: ImportPatch) => void,
    ) => Promise<void>,
  ): Promise<void> {
    const { ground, job } = this;
    let changed = {};
    await ground.knex.transaction(async trx => {
      await ground.jobs.lock(trx, job);
      await work(trx, patch => {
        changed = patch;
      });
      await ground.jobs.advance(trx, job, ground.leaseSeconds, changed);
    });
    Object.assign(job, changed);
  }
}

function countsWith(
  counts: ImportJob['counts'],
  rows: readonly StoredRow[],
): ImportJob['counts'] {
  const sum = { ...counts };
  for (const { outcome } of rows) sum[outcome] += 1;
  return sum;
}

function tooMany(): Error {
  return new InputError(
    `there are more than ${mostOfTree} rows; split the file`,
  );
}
