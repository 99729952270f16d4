import type { Transaction } from '../records';
import { batchSize, contextOf, type ImportGround } from './ImportGround';
import {
  firstPlace,
  parsePlace,
  placeText,
  type ImportJob,
  type StoredRow,
} from './ImportJob';
import { refuseForSides } from './refuseForSides';
import { ReferenceFinder } from './ReferenceFinder';
import { retrying } from './retrying';
import { RowPreparation } from './RowPreparation';
import { refuse, RowWriter } from './RowWriter';
import { SideRecords } from './SideRecords';

/** The run: rows are written a batch after the other, each in one transaction with the import's progress. */
export class RunStep {
  constructor(private readonly ground: ImportGround) {}

  /** Goes on until all rows are written. */
  async work(job: ImportJob, signal: AbortSignal): Promise<void> {
    const file = new RunningFile(this.ground, job);
    if (job.position === '') await file.createSides();
    do signal.throwIfAborted();
    while (await retrying(() => file.next()));
  }
}

class RunningFile {
  private readonly sides: SideRecords;
  private readonly writer: RowWriter;
  private readonly preparation: RowPreparation;
  /** Records on the side that are not there, with the reason. */
  private readonly missing: Map<string, string>;

  constructor(
    private readonly ground: ImportGround,
    private readonly job: ImportJob,
  ) {
    const records = ground.nouns.get(job.noun)!;
    this.sides = new SideRecords(ground.nouns, ground.lookUps, job);
    this.writer = new RowWriter(records);
    this.preparation = new RowPreparation(
      records,
      new ReferenceFinder(ground.tables, ground.lookUps, this.sides, job),
      job,
    );
    this.missing = this.missingSides();
  }

  private missingSides(): Map<string, string> {
    return new Map(
      this.job.sideRecords.flatMap(({ key, id, isAgreed, refused }) =>
        id && !refused
          ? []
          : [
              [
                key,
                refused ??
                  (isAgreed ? 'it is not there' : 'that was not agreed to'),
              ] as const,
            ],
      ),
    );
  }

  /** Creates what was agreed to, before any row points at it. */
  async createSides(): Promise<void> {
    const { ground, job, sides } = this;
    const agreed = job.sideRecords.filter(each => each.isAgreed);
    const keys = new Set(agreed.map(each => each.key));
    const changed = await ground.knex.transaction(async trx => {
      await ground.jobs.lock(trx, job);
      const refused = await sides.create(trx, contextOf(job), keys);
      const sideRecords = sides
        .all()
        .map(each => ({ ...each, refused: refused.get(each.key) }));
      const patch = { sideRecords, position: placeText(firstPlace) };
      await ground.jobs.advance(trx, job, ground.leaseSeconds, patch);
      return patch;
    });
    Object.assign(job, changed);
    this.missing.clear();
    for (const [key, why] of this.missingSides()) this.missing.set(key, why);
  }

  /** Writes the next batch; false when that was all. */
  async next(): Promise<boolean> {
    const { ground, job } = this;
    const place = parsePlace(job.position);
    const found = await ground.rows.next(ground.knex, job.id, place, batchSize);
    // What lies in another is found once that is written.
    const rows = found.filter(each => each.level === found[0].level);
    const before = rows.map(each => each.outcome);
    const changed = await ground.knex.transaction(async trx => {
      await ground.jobs.lock(trx, job);
      if (rows.length) await this.write(trx, rows);
      const patch = rows.length ? this.progress(rows, before) : this.finished();
      await ground.jobs.advance(trx, job, ground.leaseSeconds, patch);
      return patch;
    });
    Object.assign(job, changed);
    return rows.length > 0;
  }

  private async write(trx: Transaction, rows: readonly StoredRow[]) {
    const { ground, job, writer } = this;
    for (const row of rows) refuseForSides(row, this.missing);
    await this.refuseMadeMeanwhile(rows);
    await writer.write(trx, contextOf(job), rows, false);
    for (const row of rows)
      row.errors = row.errors?.map(each => this.preparation.named(each));
    await ground.rows.update(trx, job.id, rows);
  }

  /** What the dry run did not find, and what is there now, was made by somebody else. */
  private async refuseMadeMeanwhile(rows: readonly StoredRow[]) {
    const created = rows.filter(
      ({ outcome, key }) => outcome === 'create' && key !== undefined,
    );
    if (created.length === 0) return;
    const { matchOn } = this.job;
    const found = await this.preparation.find(
      created.map(each => each.key),
      [matchOn],
    );
    for (const row of created) {
      const [record] = found.get(row.key!) ?? [];
      if (!record) continue;
      refuse(row, [
        {
          row: 0,
          kind: 'stale',
          field: this.job.matchOn,
          value: row.key,
          params: { ref: record.ref },
          message: `was created meanwhile: ${record.ref}`,
        },
      ]);
    }
  }

  private progress(
    rows: readonly StoredRow[],
    before: ReadonlyArray<StoredRow['outcome']>,
  ) {
    const { job } = this;
    const counts = { ...job.counts };
    const written = { ...job.written };
    for (const [index, { outcome, writtenVersion }] of rows.entries()) {
      counts[before[index]] -= 1;
      counts[outcome] += 1;
      if (writtenVersion !== undefined && outcome !== 'unchanged')
        written[outcome === 'create' ? 'created' : 'updated'] += 1;
    }
    return {
      counts,
      written,
      rowsDone: job.rowsDone + rows.length,
      position: placeText(rows[rows.length - 1]),
    };
  }

  private finished() {
    return {
      state: 'done' as const,
      rowsDone: this.job.rowsTotal,
      doneAt: this.ground.clock().toUTC().toISO()!,
      takenBy: undefined,
    };
  }
}
