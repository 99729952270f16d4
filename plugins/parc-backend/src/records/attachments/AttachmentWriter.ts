import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  AnyRecord,
  FieldChange,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { ChangeContext, Who } from '../Access';
import { ChangeLog } from '../ChangeLog';
import type { Ground } from '../createRecords';
import type { RecordService } from '../RecordService';
import type { Attached } from './AttachmentStore';

/** What is kept of a change, and what it answers. */
interface Done<T> {
  answer: T;
  change: FieldChange;
}

/**
 * Changes what hangs on a record: by who may update the record, told in its history and in the feed. The record's
 * version stays, which counts its declared fields.
 */
export class AttachmentWriter {
  private readonly log: ChangeLog;

  constructor(
    private readonly ground: Ground,
    private readonly records: RecordService,
  ) {
    this.log = new ChangeLog(ground.knex);
  }

  /** One transaction: the record is locked, the change made, and told in history and feed. */
  async change<T>(
    context: ChangeContext,
    ref: string,
    action: string,
    work: (trx: Knex.Transaction, record: AnyRecord) => Promise<Done<T>>,
  ): Promise<T> {
    // Asked before the transaction: the portal may need a connection of the same pool itself.
    const scopes = await this.scopes(context.who);
    return this.ground.knex.transaction(async trx => {
      const record = await this.allowed(trx, ref, scopes, true);
      const { answer, change } = await work(trx, record);
      await this.log.append(trx, [
        {
          noun: this.records.noun.name,
          recordId: record.id,
          action,
          version: record.version,
          at: this.now(context),
          actor: context.who.actor,
          source: context.source,
          changes: [change],
        },
      ]);
      return answer;
    });
  }

  /** Throws as {@link AttachmentWriter.change} would, before there is anything to write. */
  async mayChange(who: Who, ref: string): Promise<void> {
    await this.allowed(this.ground.knex, ref, await this.scopes(who), false);
  }

  private async scopes(who: Who) {
    const { permissions } = this.records.writer.rules;
    const [update, read] = await this.ground.access.scopes(who, [
      permissions.update,
      permissions.read,
    ]);
    return { update, read };
  }

  /** The living record. Throws a NotFoundError outside what may be read, a NotAllowedError outside what may be updated. */
  private async allowed(
    knex: Knex,
    ref: string,
    scopes: Awaited<ReturnType<AttachmentWriter['scopes']>>,
    lock: boolean,
  ): Promise<AnyRecord> {
    const { store, noun, writer } = this.records;
    const [record] = await store.find(knex, [ref], { lock });
    const isIn = async (scope: (typeof scopes)['read']) =>
      record && (await store.matching(knex, [record.id], scope)).size > 0;
    if (!(await isIn(scopes.read)))
      throw new NotFoundError(`there is no ${noun.name} ${ref}`);
    if (!(await isIn(scopes.update))) {
      throw new NotAllowedError(
        `this needs the permission ${writer.rules.permissions.update.name}`,
      );
    }
    return record;
  }

  /** What a new one begins with. */
  attached(context: ChangeContext): Attached {
    const at = context.at ?? this.ground.clock();
    return {
      id: uuidv7({ msecs: at.toMillis() }),
      createdAt: this.now(context),
      createdBy: context.who.actor,
    };
  }

  now(context: ChangeContext): string {
    return (context.at ?? this.ground.clock()).toUTC().toISO()!;
  }
}
