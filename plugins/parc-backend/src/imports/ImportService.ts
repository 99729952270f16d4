import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import type {
  Import,
  ImportNoun,
  ImportOutcome,
  ImportRow,
  NamedMapping,
  Reading,
} from '@parc/backstage-plugin-parc-common';
import { v7 as uuidv7 } from 'uuid';
import {
  ContentInspection,
  type Access,
  type ChangeContext,
  type Who,
} from '../records';
import { ImportAccess } from './ImportAccess';
import type { ImportGround } from './ImportGround';
import { firstPlace, type ImportJob, type RowPlace } from './ImportJob';
import { ImportSteps, noRows, nothingWritten } from './ImportSteps';
import { MappingStore } from './MappingStore';
import { inspectFile } from './reading';
import { failedRows, resultRows } from './resultRows';
import { toImport, toImportRow } from './toImport';

/** A file on its way in. */
export interface ImportUpload {
  noun: ImportNoun;
  fileName: string;
  declaredBytes?: number;
  content: AsyncIterable<Buffer>;
}

/** Files that become records. Who sent one sees it, and administrators; a worker does what they ask for. */
export class ImportService {
  readonly steps: ImportSteps;
  private readonly mappings: MappingStore;
  private readonly access: ImportAccess;

  constructor(
    private readonly ground: ImportGround,
    access: Access,
    private readonly limits: { maxBytes: number },
    wake: () => void,
  ) {
    this.mappings = new MappingStore(ground.knex);
    this.access = new ImportAccess(ground, access);
    this.steps = new ImportSteps(ground, this.access, this.mappings, wake);
  }

  /** Takes a file and looks at it. What is too large, or no table at all, is refused and not kept. */
  async upload(context: ChangeContext, upload: ImportUpload): Promise<Import> {
    await this.access.require(context.who);
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
    const job = await this.access.own(who, id);
    const seen = await this.inspect(job.id, job.size, job.noun, given);
    return this.steps.change(job, ['uploaded', 'checked', 'failed'], {
      ...seen,
      ...this.steps.fresh('uploaded'),
    });
  }

  async get(who: Who, id: string): Promise<Import> {
    return toImport(await this.access.own(who, id));
  }

  /** One's own, newest first; all for administrators. */
  async list(
    who: Who,
    query: { noun?: string; limit: number; cursor?: string },
  ): Promise<Import[]> {
    await this.access.require(who);
    const isAll = await this.access.seesAll(who);
    const found = await this.ground.jobs.list({
      createdBy: isAll ? undefined : who.actor,
      noun: query.noun,
      limit: query.limit,
      before: query.cursor,
    });
    return found.map(toImport);
  }

  async named(who: Who): Promise<NamedMapping[]> {
    await this.access.require(who);
    return this.mappings.named();
  }

  async rows(
    who: Who,
    id: string,
    query: { outcome?: ImportOutcome; limit: number; after?: RowPlace },
  ): Promise<Array<ImportRow & RowPlace>> {
    const job = await this.access.own(who, id);
    const rows = await this.ground.rows.page(
      job.id,
      query.outcome,
      query.after ?? firstPlace,
      query.limit,
    );
    return rows.map(toImportRow);
  }

  /** Every row as it was sent, with what became of it. */
  async result(
    who: Who,
    id: string,
  ): Promise<{ job: ImportJob; file: Readable }> {
    const job = await this.access.own(who, id);
    return { job, file: resultRows(this.ground, job) };
  }

  /** The rows that failed, to be mended and sent again. */
  async failed(
    who: Who,
    id: string,
  ): Promise<{ job: ImportJob; file: Readable }> {
    const job = await this.access.own(who, id);
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
}

/** Files with the same headings, in whatever order of letters' case, are of one kind. */
function signatureOf(headers: readonly string[]): string {
  const text = headers.map(each => each.trim().toLowerCase()).join('\n');
  return createHash('sha256').update(text).digest('hex');
}
