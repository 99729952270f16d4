import type {
  AnyRecord,
  FieldChange,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { ChangeContext } from './Access';
import type { RecordWriter } from './RecordWriter';

/**
 * A change of what hangs on a record rather than of its fields: raises its version, with history and feed. The record
 * must have been found, allowed and locked by {@link RecordWriter.change} in the same transaction.
 */
export async function touchRecord(
  trx: Knex.Transaction,
  writer: RecordWriter,
  context: ChangeContext,
  record: AnyRecord,
  what: { action: string; changes: FieldChange[] },
): Promise<AnyRecord> {
  if (what.changes.length === 0) return record;
  const after = {
    ...record,
    version: record.version + 1,
    updatedAt: writer.momentOf(context).toUTC().toISO()!,
  };
  await writer.store.update(trx, [after]);
  await writer.log.append(trx, [
    {
      ...what,
      noun: writer.store.noun.name,
      recordId: record.id,
      version: after.version,
      at: after.updatedAt,
      actor: context.who.actor,
      source: context.source,
      reason: context.reason,
    },
  ]);
  return after;
}
