import type { Readable } from 'node:stream';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  maxComments,
  maxLinks,
  type AnyRecord,
  type LinkInput,
  type RecordComment,
  type RecordFile,
  type RecordLink,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { ChangeContext, Who } from '../Access';
import type { Ground } from '../createRecords';
import { refusalError } from '../errors';
import type { RecordService } from '../RecordService';
import { AttachmentStore, type Attached } from './AttachmentStore';
import { AttachmentWriter } from './AttachmentWriter';
import { ContentInspection } from './ContentInspection';
import type { FileStorage } from './FileStorage';
import { cleanFileName, findFileType } from './fileTypes';

/** How many files a record may have, and how large each. */
export interface FileLimits {
  maxBytes: number;
  maxPerRecord: number;
}

/** A file on its way in. */
export interface Upload {
  /** As its sender calls it. */
  name: string;
  /** What its sender says of its size. */
  declaredBytes?: number;
  content: AsyncIterable<Buffer>;
}

/**
 * Links, comments and files on the records of one noun. Who reads a record reads them; who may update it adds and
 * removes them.
 */
export class AttachmentService {
  private readonly writer: AttachmentWriter;
  private readonly linkStore = new AttachmentStore<RecordLink>('record_links', [
    'title',
    'url',
  ]);
  private readonly commentStore = new AttachmentStore<RecordComment>(
    'record_comments',
    ['text', 'editedAt'],
  );
  private readonly fileStore = new AttachmentStore<RecordFile>('record_files', [
    'name',
    'type',
    'size',
    'sha256',
  ]);

  constructor(
    private readonly ground: Ground,
    readonly records: RecordService,
    private readonly storage: FileStorage,
    private readonly limits: FileLimits,
  ) {
    this.writer = new AttachmentWriter(ground, records);
  }

  async links(who: Who, ref: string): Promise<RecordLink[]> {
    const { id } = await this.records.get(who, ref);
    return this.linkStore.list(this.ground.knex, id, maxLinks);
  }

  addLink(context: ChangeContext, ref: string, input: LinkInput) {
    const link: RecordLink = {
      ...this.writer.attached(context),
      url: input.url,
      ...(input.title ? { title: input.title } : {}),
    };
    return this.writer.change(
      context,
      ref,
      'link-added',
      async (trx, record) => {
        await refuseMore(trx, this.linkStore, record, 'links', maxLinks);
        await this.linkStore.insert(trx, record.id, link);
        return { answer: link, change: { field: 'links', to: textOf(link) } };
      },
    );
  }

  removeLink(context: ChangeContext, ref: string, id: string) {
    return this.writer.change(
      context,
      ref,
      'link-removed',
      async (trx, record) => {
        const link = await get(trx, this.linkStore, record, 'link', id);
        await this.linkStore.remove(trx, link.id);
        return { answer: link, change: { field: 'links', from: textOf(link) } };
      },
    );
  }

  /** Newest first; `before` is the id of the last one seen. */
  async comments(who: Who, ref: string, limit: number, before?: string) {
    const { id } = await this.records.get(who, ref);
    return this.commentStore.list(this.ground.knex, id, limit, before);
  }

  /** The history tells that somebody commented, not what: what is removed is gone. */
  addComment(context: ChangeContext, ref: string, text: string) {
    const comment: RecordComment = { ...this.writer.attached(context), text };
    return this.writer.change(
      context,
      ref,
      'comment-added',
      async (trx, record) => {
        const most = maxComments;
        await refuseMore(trx, this.commentStore, record, 'comments', most);
        await this.commentStore.insert(trx, record.id, comment);
        return { answer: comment, change: { field: 'comments' } };
      },
    );
  }

  /** Only its writer changes the words of a comment. */
  editComment(context: ChangeContext, ref: string, id: string, text: string) {
    return this.writer.change(
      context,
      ref,
      'comment-edited',
      async (trx, record) => {
        const before = await get(trx, this.commentStore, record, 'comment', id);
        if (before.createdBy !== context.who.actor) {
          throw new NotAllowedError(
            `only ${before.createdBy} may change the words of this comment`,
          );
        }
        const answer = { ...before, text, editedAt: this.writer.now(context) };
        await this.commentStore.update(trx, answer);
        return { answer, change: { field: 'comments' } };
      },
    );
  }

  removeComment(context: ChangeContext, ref: string, id: string) {
    return this.writer.change(
      context,
      ref,
      'comment-removed',
      async (trx, record) => {
        const answer = await get(trx, this.commentStore, record, 'comment', id);
        await this.commentStore.remove(trx, answer.id);
        return { answer, change: { field: 'comments' } };
      },
    );
  }

  async files(who: Who, ref: string): Promise<RecordFile[]> {
    const { id } = await this.records.get(who, ref);
    return this.fileStore.list(this.ground.knex, id, this.limits.maxPerRecord);
  }

  /** A file and what it holds. */
  async file(
    who: Who,
    ref: string,
    id: string,
  ): Promise<{ file: RecordFile; content: Readable }> {
    const record = await this.records.get(who, ref);
    const file = await get(
      this.ground.knex,
      this.fileStore,
      record,
      'file',
      id,
    );
    return { file, content: this.storage.read(file.id, file.size) };
  }

  /**
   * Takes a file. Who may not is refused before anything of it is read; what is too large, as soon as it is. Throws
   * a PayloadTooLargeError, or an InputError for what is of no type that is taken.
   */
  async addFile(context: ChangeContext, ref: string, upload: Upload) {
    await this.writer.mayChange(context.who, ref);
    const inspection = new ContentInspection(this.limits.maxBytes);
    inspection.refuseTooLarge(upload.declaredBytes ?? 0);
    const attached = this.writer.attached(context);
    try {
      await this.storage.write(attached.id, inspection.pass(upload.content));
      const type = await findFileType(inspection, upload.name);
      if (!type || inspection.size === 0) throw wrongType(upload.name);
      const file: RecordFile = {
        ...attached,
        name: cleanFileName(upload.name, type),
        type: type.type,
        size: inspection.size,
        sha256: inspection.sha256(),
      };
      return await this.attachFile(context, ref, file);
    } catch (error) {
      await this.storage.remove(attached.id);
      throw error;
    }
  }

  async removeFile(context: ChangeContext, ref: string, id: string) {
    const removed = await this.writer.change(
      context,
      ref,
      'file-removed',
      async (trx, record) => {
        const file = await get(trx, this.fileStore, record, 'file', id);
        const { rules } = this.records.writer;
        const kept = await rules.keepsFile?.(trx, record, file.id);
        if (kept) throw refusalError([kept]);
        await this.fileStore.remove(trx, file.id);
        return { answer: file, change: { field: 'files', from: file.name } };
      },
    );
    // After the commit: a file whose content is gone would be worse than a content whose file is gone.
    await this.storage.remove(removed.id);
    return removed;
  }

  private attachFile(context: ChangeContext, ref: string, file: RecordFile) {
    return this.writer.change(
      context,
      ref,
      'file-added',
      async (trx, record) => {
        const most = this.limits.maxPerRecord;
        await refuseMore(trx, this.fileStore, record, 'files', most);
        await this.fileStore.insert(trx, record.id, file);
        return { answer: file, change: { field: 'files', to: file.name } };
      },
    );
  }
}

function textOf({ title, url }: RecordLink): string {
  return title ? `${title} (${url})` : url;
}

async function get<T extends Attached>(
  knex: Knex,
  store: AttachmentStore<T>,
  record: AnyRecord,
  what: string,
  id: string,
): Promise<T> {
  const found = await store.find(knex, record.id, id);
  if (!found) throw new NotFoundError(`${record.ref} has no ${what} ${id}`);
  return found;
}

/** The record is locked: nobody adds another one meanwhile. */
async function refuseMore<T extends Attached>(
  trx: Knex.Transaction,
  store: AttachmentStore<T>,
  record: AnyRecord,
  field: string,
  most: number,
): Promise<void> {
  if ((await store.count(trx, record.id)) < most) return;
  throw refusalError([
    {
      row: 1,
      ref: record.ref,
      kind: 'conflict',
      code: 'too-many-attached',
      params: { count: most },
      field,
      message: `there are ${most} already, the most that a record may have`,
    },
  ]);
}

function wrongType(name: string): Error {
  return refusalError([
    {
      row: 1,
      kind: 'input',
      code: 'file-type',
      field: 'name',
      value: name,
      message:
        'is of no type that is taken: PDF, PNG, JPEG, WebP, GIF, DOCX, XLSX, PPTX, ODT, ODS, ODP, plain text or CSV in UTF-8',
    },
  ]);
}
