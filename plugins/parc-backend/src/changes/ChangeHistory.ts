import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, RecordService, Transaction } from '../records';

/** Tells in a change's history, and in the feed, what is no field of it. The change's version stays, which counts its own. */
export class ChangeHistory {
  constructor(private readonly records: RecordService) {}

  async append(
    trx: Transaction,
    context: ChangeContext,
    { id, version }: Pick<AnyRecord, 'id' | 'version'>,
    entries: ReadonlyArray<{
      action: string;
      changes: Array<{ field: string; from?: unknown; to?: unknown }>;
    }>,
  ): Promise<void> {
    const { noun, writer } = this.records;
    const at = writer.momentOf(context).toUTC().toISO()!;
    await writer.log.append(
      trx,
      entries.map(each => ({
        ...each,
        noun: noun.name,
        recordId: id,
        version,
        at,
        actor: context.who.actor,
        source: context.source,
        reason: context.reason,
      })),
    );
  }
}
