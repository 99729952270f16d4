import { ConflictError, NotAllowedError } from '@backstage/errors';
import type {
  Import,
  ImportPlan,
  ImportState,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Who } from '../records';
import { checkPlan } from './checkPlan';
import type { ImportAccess } from './ImportAccess';
import type { ImportGround } from './ImportGround';
import type { ImportJob } from './ImportJob';
import type { ImportPatch } from './ImportStore';
import type { MappingStore } from './MappingStore';
import { toImport } from './toImport';
import { UndoStore } from './UndoStore';

/** What nothing was written of yet, and no row read. */
export const nothingWritten = { created: 0, updated: 0, undone: 0, kept: 0 };
export const noRows = { create: 0, update: 0, unchanged: 0, error: 0 };

/** The way of an import, from the plan to its undoing: each step is asked for here, and done by a worker. */
export class ImportSteps {
  constructor(
    private readonly ground: ImportGround,
    private readonly access: ImportAccess,
    private readonly mappings: MappingStore,
    private readonly wake: () => void,
  ) {}

  /** Starts the dry run, anew when there was one. */
  async plan(who: Who, id: string, plan: ImportPlan): Promise<Import> {
    const job = await this.access.own(who, id);
    const { noun } = this.ground.nouns.get(job.noun)!;
    checkPlan(noun, job, plan);
    const granted = await this.access.granted(who, job);
    const states: ImportState[] = ['uploaded', 'checked', 'failed'];
    if (!states.includes(job.state) || job.doneAt || isStarted(job))
      throw wrongState(job, states);
    await this.ground.rows.clear(job.id);
    await this.mappings.remember(job, plan, who.actor, this.now());
    return this.change(job, states, {
      ...this.fresh('checking'),
      reading: plan.reading,
      mapping: plan.mapping,
      matchOn: plan.matchOn,
      createReferences: plan.createReferences,
      emptyMeans: plan.emptyMeans,
      reason: plan.reason,
      granted,
    });
  }

  /** Confirms the run; what was cancelled or broke off goes on where it ended. */
  async run(who: Who, id: string, agreed: readonly string[]): Promise<Import> {
    const job = await this.access.own(who, id);
    if (job.createdBy !== who.actor)
      throw new NotAllowedError('only who sent a file may have it run');
    const states: ImportState[] = ['checked', 'cancelled', 'failed'];
    if (!job.checkedAt) throw wrongState(job, ['checked']);
    const granted = await this.access.granted(who, job);
    const isNew = job.state === 'checked';
    const { unchanged, error } = job.counts;
    return this.change(job, states, {
      state: 'running',
      granted,
      error: null,
      attempts: 0,
      ...(isNew
        ? {
            position: '',
            rowsDone: unchanged + error,
            sideRecords: job.sideRecords.map(each => ({
              ...each,
              isAgreed: agreed.includes(each.key),
            })),
          }
        : {}),
    });
  }

  /** Stops after the batch at hand. A dry run is forgotten; what a run has written stays, and can be undone. */
  async cancel(who: Who, id: string): Promise<Import> {
    const job = await this.access.own(who, id);
    if (job.state === 'checking') {
      const stopped = await this.change(job, ['checking'], {
        ...this.fresh('uploaded'),
      });
      await this.ground.rows.clear(job.id);
      return stopped;
    }
    return this.change(job, ['running'], {
      state: 'cancelled',
      doneAt: this.now(),
    });
  }

  /** Takes back what the run did. */
  async undo(
    context: ChangeContext,
    id: string,
    { partial, reason }: { partial: boolean; reason?: string },
  ): Promise<Import> {
    const job = await this.access.own(context.who, id);
    const states: ImportState[] = ['done', 'cancelled', 'failed'];
    if (!states.includes(job.state) || !isStarted(job))
      throw wrongState(job, states);
    const granted = await this.access.granted(context.who, job);
    await new UndoStore().forgetReasons(this.ground.knex, job.id);
    return this.change(job, states, {
      state: 'undoing',
      granted,
      undo: { by: context.who.actor, partial, reason },
      position: '',
      rowsDone: 0,
      written: { ...job.written, kept: 0 },
      error: null,
      attempts: 0,
    });
  }

  /** Changes an import that is in one of these states, and has the workers look. Throws a ConflictError. */
  async change(
    job: ImportJob,
    states: readonly ImportState[],
    patch: ImportPatch,
  ): Promise<Import> {
    const changed = await this.ground.jobs.change(job.id, states, patch);
    if (!changed) throw wrongState(job, states);
    this.wake();
    return toImport(changed);
  }

  /** As it is before any dry run. */
  fresh(state: ImportState): ImportPatch {
    return {
      state,
      position: '',
      rowsDone: 0,
      rowsTotal: null,
      counts: noRows,
      written: nothingWritten,
      sideRecords: [],
      checkedAt: null,
      error: null,
      attempts: 0,
    };
  }

  private now(): string {
    return this.ground.clock().toUTC().toISO()!;
  }
}

/** Whether the run has written anything. */
function isStarted({ written }: ImportJob): boolean {
  return written.created + written.updated > 0;
}

function wrongState(job: ImportJob, states: readonly ImportState[]): Error {
  return Object.assign(
    new ConflictError(
      `the import is ${job.state}; this is for one that is ${states.join(
        ' or ',
      )}`,
    ),
    { code: 'wrong-state', params: { state: job.state } },
  );
}
