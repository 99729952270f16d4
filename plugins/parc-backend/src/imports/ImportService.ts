import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  importPermission,
  parcAdministerPermission,
  type Import,
  type ImportNoun,
  type ImportOutcome,
  type ImportPlan,
  type ImportRow,
  type ImportState,
  type NamedMapping,
  type Noun,
  type Reading,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import {
  ContentInspection,
  type Access,
  type ChangeContext,
  type Who,
} from '../records';
import { checkPlan } from './checkPlan';
import type { ImportGround } from './ImportGround';
import { firstPlace, type ImportJob, type RowPlace } from './ImportJob';
import type { ImportPatch } from './ImportStore';
import { MappingStore } from './MappingStore';
import { inspectFile } from './reading';
import { failedRows, resultRows } from './resultRows';
import { toImport, toImportRow } from './toImport';
import { UndoStore } from './UndoStore';

/** A file on its way in. */
export interface ImportUpload {
  noun: ImportNoun;
  fileName: string;
  declaredBytes?: number;
  content: AsyncIterable<Buffer>;
}

const nothingWritten = { created: 0, updated: 0, undone: 0, kept: 0 };
const noRows = { create: 0, update: 0, unchanged: 0, error: 0 };

/** Files that become records. Who sent one sees it, and administrators; a worker does what they ask for. */
export class ImportService {
  private readonly mappings: MappingStore;

  constructor(
    private readonly ground: ImportGround,
    private readonly access: Access,
    private readonly limits: { maxBytes: number },
    private readonly wake: () => void,
  ) {
    this.mappings = new MappingStore(ground.knex);
  }

  /** Takes a file and looks at it. What is too large, or no table at all, is refused and not kept. */
  async upload(context: ChangeContext, upload: ImportUpload): Promise<Import> {
    await this.access.require(context.who, importPermission);
    const { storage, jobs, clock } = this.ground;
    const inspection = new ContentInspection(this.limits.maxBytes);
    inspection.refuseTooLarge(upload.declaredBytes ?? 0);
    const at = clock();
    const id = uuidv7({ msecs: at.toMillis() });
    try {
      await storage.write(id, inspection.pass(upload.content));
      const { size } = inspection;
      if (size === 0) throw new InputError('the file is empty');
      const job: ImportJob = {
        id,
        noun: upload.noun,
        state: 'uploaded',
        fileName: upload.fileName,
        size,
        createdAt: at.toUTC().toISO()!,
        createdBy: context.who.actor,
        ...(await this.inspect(id, size, upload.noun)),
        createReferences: [],
        emptyMeans: 'keep',
        granted: {},
        sideRecords: [],
        rowsDone: 0,
        position: '',
        counts: noRows,
        written: nothingWritten,
        attempts: 0,
      };
      await this.rememberedInto(job);
      await jobs.insert(job);
      return toImport(job);
    } catch (error) {
      await storage.remove(id);
      throw error;
    }
  }

  /** Looks at the file again, with what was said of it. */
  async reinspect(
    who: Who,
    id: string,
    given: Partial<Reading>,
  ): Promise<Import> {
    const job = await this.own(who, id);
    const seen = await this.inspect(job.id, job.size, job.noun, given);
    return this.change(job, ['uploaded', 'checked', 'failed'], {
      ...seen,
      ...this.fresh('uploaded'),
    });
  }

  async get(who: Who, id: string): Promise<Import> {
    return toImport(await this.own(who, id));
  }

  /** One's own, newest first; all for administrators. */
  async list(
    who: Who,
    query: { noun?: string; limit: number; cursor?: string },
  ): Promise<Import[]> {
    await this.access.require(who, importPermission);
    const isAll = await this.access.has(who, parcAdministerPermission);
    const found = await this.ground.jobs.list({
      createdBy: isAll ? undefined : who.actor,
      noun: query.noun,
      limit: query.limit,
      before: query.cursor,
    });
    return found.map(toImport);
  }

  async named(who: Who): Promise<NamedMapping[]> {
    await this.access.require(who, importPermission);
    return this.mappings.named();
  }

  async rows(
    who: Who,
    id: string,
    query: { outcome?: ImportOutcome; limit: number; after?: RowPlace },
  ): Promise<Array<ImportRow & RowPlace>> {
    const job = await this.own(who, id);
    const rows = await this.ground.rows.page(
      job.id,
      query.outcome,
      query.after ?? firstPlace,
      query.limit,
    );
    return rows.map(toImportRow);
  }

  /** Starts the dry run, anew when there was one. */
  async plan(who: Who, id: string, plan: ImportPlan): Promise<Import> {
    const job = await this.own(who, id);
    const noun = this.nounOf(job);
    checkPlan(noun, job, plan);
    const granted = await this.granted(who, job);
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
    const job = await this.own(who, id);
    if (job.createdBy !== who.actor)
      throw new NotAllowedError('only who sent a file may have it run');
    const states: ImportState[] = ['checked', 'cancelled', 'failed'];
    if (!job.checkedAt) throw wrongState(job, ['checked']);
    const granted = await this.granted(who, job);
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
    const job = await this.own(who, id);
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
    const job = await this.own(context.who, id);
    const states: ImportState[] = ['done', 'cancelled', 'failed'];
    if (!states.includes(job.state) || !isStarted(job))
      throw wrongState(job, states);
    const granted = await this.granted(context.who, job);
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

  /** Every row as it was sent, with what became of it. */
  async result(
    who: Who,
    id: string,
  ): Promise<{ job: ImportJob; file: Readable }> {
    const job = await this.own(who, id);
    return { job, file: resultRows(this.ground, job) };
  }

  /** The rows that failed, to be mended and sent again. */
  async failed(
    who: Who,
    id: string,
  ): Promise<{ job: ImportJob; file: Readable }> {
    const job = await this.own(who, id);
    return { job, file: failedRows(this.ground, job) };
  }

  private async inspect(
    id: string,
    size: number,
    noun: ImportNoun,
    given?: Partial<Reading>,
  ) {
    const { storage, nouns } = this.ground;
    const found = await inspectFile(() => storage.read(id, size), {
      noun: nouns.get(noun)!.noun,
      given,
    });
    const { reading, questions, columns } = found;
    const { refField } = nouns.get(noun)!.noun;
    const proposed = columns.flatMap(({ index, field }) =>
      field ? [{ column: index, field }] : [],
    );
    const hasRef = proposed.some(each => each.field === refField);
    const hasId = proposed.some(each => each.field === 'id');
    const other = hasId ? 'id' : refField;
    return {
      reading,
      questions,
      columns,
      mapping: proposed.length ? proposed : undefined,
      matchOn: hasRef ? refField : other,
      isRemembered: false,
      signature: signatureOf(columns.map(each => each.header)),
    };
  }

  /** Offers what was done with the last file of this kind. */
  private async rememberedInto(job: ImportJob): Promise<void> {
    const known = await this.mappings.remembered(job.noun, job.signature);
    if (!known) return;
    job.isRemembered = true;
    job.mapping = known.columns.map(({ column, field }) => ({ column, field }));
    job.matchOn = known.matchOn;
    job.emptyMeans = known.emptyMeans;
    // How a column is to be understood was said once; the file itself was looked at anew.
    job.reading = {
      ...job.reading,
      columns: { ...known.reading.columns, ...job.reading.columns },
    };
  }

  private nounOf({ noun }: ImportJob): Noun {
    return this.ground.nouns.get(noun)!.noun;
  }

  /** What the user may do, to be kept with the import. Throws a NotAllowedError when it is nothing. */
  private async granted(who: Who, job: ImportJob) {
    const { nouns } = this.ground;
    const needed = [job.noun, 'locations'].map(
      each => nouns.get(each)!.writer.rules.permissions,
    );
    const all = new Map(
      needed
        .flatMap(({ read, create, update, remove }) => [
          read,
          create,
          update,
          remove,
        ])
        .map(each => [each.name, each]),
    );
    const granted = await this.access.granted(who, [...all.values()]);
    const { create, update } = needed[0];
    if (!granted[create.name] && !granted[update.name]) {
      throw new NotAllowedError(
        `this needs the permission ${create.name} or ${update.name}`,
      );
    }
    return granted;
  }

  /** The import, for who sent it and for administrators; for others there is none. */
  private async own(who: Who, id: string): Promise<ImportJob> {
    await this.access.require(who, importPermission);
    const job = uuid.test(id)
      ? await this.ground.jobs.find(id.toLowerCase())
      : undefined;
    const isSeen =
      job &&
      (job.createdBy === who.actor ||
        (await this.access.has(who, parcAdministerPermission)));
    if (!isSeen) throw new NotFoundError(`there is no import ${id}`);
    return job;
  }

  private async change(
    job: ImportJob,
    states: readonly ImportState[],
    patch: ImportPatch,
  ): Promise<Import> {
    const changed = await this.ground.jobs.change(job.id, states, patch);
    if (!changed) throw wrongState(job, states);
    this.wake();
    return toImport(changed);
  }

  private fresh(state: ImportState): ImportPatch {
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

/** Files with the same headings, in whatever order of letters' case, are of one kind. */
function signatureOf(headers: readonly string[]): string {
  const text = headers.map(each => each.trim().toLowerCase()).join('\n');
  return createHash('sha256').update(text).digest('hex');
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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
