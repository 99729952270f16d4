import {
  Refusal,
  groupBy,
  type ChangeContext,
  type Outcome,
  type Transaction,
} from '../records';
import { batchSize, type ImportGround } from './ImportGround';
import {
  parsePlace,
  placeText,
  type ImportJob,
  type RowPlace,
  type SideRecordState,
  type StoredRow,
} from './ImportJob';
import { retrying } from './retrying';
import { depthOf } from './SideRecords';
import { UndoStore, type LaterChange } from './UndoStore';

/** Takes an import back: all of it, or as far as nobody changed it since. */
export class UndoStep {
  constructor(private readonly ground: ImportGround) {}

  /** Goes on until all rows are through. */
  async work(job: ImportJob, signal: AbortSignal): Promise<void> {
    const file = new UndoneFile(this.ground, job, signal);
    if (job.undo!.partial) await file.asFarAsPossible();
    else await file.allOrNothing();
  }
}

class UndoneFile {
  private readonly history = new UndoStore();
  private readonly context: ChangeContext;

  constructor(
    private readonly ground: ImportGround,
    private readonly job: ImportJob,
    private readonly signal: AbortSignal,
  ) {
    const { by, reason } = job.undo!;
    const why = reason ? `: ${reason}` : '';
    this.context = {
      who: { actor: by, granted: job.granted },
      source: 'import',
      reason: `Undo of ${job.fileName}${why}`,
      isUndo: true,
    };
  }

  /** A batch after the other, each in its own transaction with the progress. */
  async asFarAsPossible(): Promise<void> {
    do this.signal.throwIfAborted();
    while (await retrying(() => this.nextBatch()));
  }

  private async nextBatch(): Promise<boolean> {
    const { ground, job } = this;
    const rows = await this.rowsBefore(ground.knex, job.position);
    const changed = await ground.knex.transaction(async trx => {
      await ground.jobs.lock(trx, job);
      await this.undo(trx, rows);
      const patch = rows.length
        ? this.progress(rows)
        : await this.finished(trx);
      await ground.jobs.advance(trx, job, ground.leaseSeconds, patch);
      return patch;
    });
    Object.assign(job, changed);
    return rows.length > 0;
  }

  /** In one transaction: when something cannot be undone, nothing is, and each such row says why. */
  async allOrNothing(): Promise<void> {
    const { ground, job } = this;
    const kept: StoredRow[] = [];
    try {
      await ground.knex.transaction(async trx => {
        let { position, rowsDone } = job;
        let undone = 0;
        for (;;) {
          this.signal.throwIfAborted();
          const rows = await this.rowsBefore(trx, position);
          if (rows.length === 0) break;
          await this.undo(trx, rows);
          kept.push(...rows.filter(each => each.undone !== 'undone'));
          position = placeText(rows[rows.length - 1]);
          undone += rows.length;
          rowsDone += rows.length;
          await ground.jobs.renew(job, ground.leaseSeconds, rowsDone);
        }
        if (kept.length) throw new KeptError();
        await ground.jobs.lock(trx, job);
        const patch = await this.finished(trx, undone);
        await ground.jobs.advance(trx, job, ground.leaseSeconds, patch);
      });
    } catch (error) {
      if (!(error instanceof KeptError)) throw error;
      await this.sayWhatIsKept(kept);
    }
  }

  private async sayWhatIsKept(kept: readonly StoredRow[]): Promise<void> {
    const { ground, job } = this;
    await ground.knex.transaction(async trx => {
      await ground.jobs.lock(trx, job);
      for (let at = 0; at < kept.length; at += batchSize)
        await ground.rows.update(trx, job.id, kept.slice(at, at + batchSize));
      await ground.jobs.advance(trx, job, ground.leaseSeconds, {
        state: 'done',
        position: '',
        written: { ...job.written, kept: kept.length },
        error: `nothing was undone: ${kept.length} of the rows cannot be`,
        takenBy: null,
      });
    });
  }

  private rowsBefore(knex: ImportGround['knex'], position: string) {
    const before: RowPlace | undefined = position
      ? parsePlace(position)
      : undefined;
    return this.ground.rows.nextToUndo(knex, this.job.id, before, batchSize);
  }

  private progress(rows: readonly StoredRow[]) {
    const { written, rowsDone } = this.job;
    const undone = rows.filter(each => each.undone === 'undone').length;
    return {
      rowsDone: rowsDone + rows.length,
      position: placeText(rows[rows.length - 1]),
      written: {
        ...written,
        undone: written.undone + undone,
        kept: written.kept + rows.length - undone,
      },
    };
  }

  private async finished(trx: Transaction, undone = 0) {
    const { ground, job } = this;
    return {
      state: 'undone' as const,
      undoneAt: ground.clock().toUTC().toISO()!,
      sideRecords: await this.removeSides(trx),
      written: { ...job.written, undone: job.written.undone + undone },
      error: null,
      takenBy: null,
    };
  }

  private async undo(trx: Transaction, rows: readonly StoredRow[]) {
    const byOutcome = groupBy(rows, each => each.outcome);
    for (const [outcome, some] of byOutcome) {
      for (const [, ofLevel] of groupBy(some, each => each.level))
        await this.undoAll(trx, ofLevel, outcome === 'create');
    }
    await this.ground.rows.update(trx, this.job.id, rows);
  }

  private async undoAll(
    trx: Transaction,
    rows: readonly StoredRow[],
    isCreated: boolean,
  ) {
    const { writer } = this.ground.nouns.get(this.job.noun)!;
    const { create, update } = writer.rules.permissions;
    const byRecord = new Map(rows.map(each => [each.recordId!, each]));
    let since: Map<string, LaterChange[]>;
    const outcome = await writer.change(
      this.context,
      rows.map(each => ({ ref: each.recordId! })),
      {
        action: isCreated ? 'deleted' : 'updated',
        permission: isCreated ? create : update,
        partial: true,
        deleted: true,
        // The records are locked by now.
        prepare: async () => {
          since = await this.sinceImport(trx, rows);
        },
        decide: record => {
          const { writtenVersion } = byRecord.get(record.id)!;
          const [own, ...later] = since.get(record.id) ?? [];
          const isDeleted = record.deletedAt !== undefined;
          if (isCreated) return isDeleted ? {} : this.remove(own, later);
          if (isDeleted) return changedSince(later, 'deletedAt');
          return restore(own, later, writtenVersion!);
        },
      },
      trx,
    );
    tell(rows, outcome);
  }

  private remove(own: LaterChange | undefined, later: LaterChange[]) {
    if (!own || later.length) return changedSince(later);
    return { deletedAt: this.ground.clock().toUTC().toISO()! };
  }

  private async sinceImport(trx: Transaction, rows: readonly StoredRow[]) {
    const changes = await this.history.since(
      trx,
      rows.map(each => ({
        recordId: each.recordId!,
        version: each.writtenVersion!,
      })),
    );
    return groupBy(changes, each => each.recordId);
  }

  /** Records on the side go, the last first, unless somebody uses or changed them. */
  private async removeSides(trx: Transaction): Promise<SideRecordState[]> {
    const { ground, job } = this;
    const left = job.sideRecords.map(each => ({ ...each }));
    const created = left
      .filter(each => each.id)
      .sort((a, b) => depthOf(b) - depthOf(a));
    for (const side of created) {
      const { writer } = ground.nouns.get(side.noun)!;
      const deletedAt = ground.clock().toUTC().toISO()!;
      try {
        const { refused } = await writer.change(
          this.context,
          [{ ref: side.id!, version: side.version }],
          {
            action: 'deleted',
            permission: writer.rules.permissions.remove,
            partial: true,
            decide: () => ({ deletedAt }),
          },
          trx,
        );
        if (refused.length) side.refused = refused[0].message;
        else delete side.id;
      } catch (error) {
        if ((error as Error).name !== 'NotAllowedError') throw error;
        side.refused = (error as Error).message;
      }
    }
    return left;
  }
}

/** Something cannot be undone. */
class KeptError extends Error {}

/** What the fields were before, unless somebody changed one of them since. */
function restore(
  own: LaterChange | undefined,
  later: readonly LaterChange[],
  version: number,
): object | Refusal {
  if (own?.version !== version) return changedSince(later);
  for (const { field } of own.changes) {
    const touched = later.filter(({ changes }) =>
      changes.some(each => each.field === field),
    );
    if (touched.length) return changedSince(touched, field);
  }
  return Object.fromEntries(
    own.changes.map(({ field, from }) => [field, from ?? null]),
  );
}

function changedSince(later: readonly LaterChange[], field?: string): Refusal {
  const last = later[later.length - 1];
  const what = field && field !== 'deletedAt' ? `${field} ` : '';
  const how = last?.action === 'deleted' ? 'deleted' : 'changed';
  const who = last
    ? ` by ${last.actor} on ${last.at.slice(0, 16).replace('T', ' at ')} UTC`
    : '';
  return new Refusal('conflict', `${what}was ${how}${who}`);
}

function tell(rows: readonly StoredRow[], outcome: Outcome): void {
  for (const { row } of outcome.written) rows[row - 1].undone = 'undone';
  for (const { row, field, message } of outcome.refused)
    rows[row - 1].undone = field ? `${field} ${message}` : message;
}
