import type { Knex } from 'knex';
import type { ChangeContext } from './Access';
import type { ChangeLog } from './ChangeLog';
import { changesBetween } from './changes';
import type { Draft } from './drafts';
import { refusalError } from './errors';
import { isUniqueViolation } from './findTaken';
import type { RecordStore } from './RecordStore';

/** Raises the versions of what changed. Returns those that did. */
export function raiseVersions(
  store: RecordStore,
  accepted: readonly Draft[],
): Draft[] {
  return accepted.filter(each => raiseVersion(store, each));
}

/** Writes what changed, with its history and its entries in the feed. */
export async function saveDrafts(
  trx: Knex.Transaction,
  { store, log }: { store: RecordStore; log: ChangeLog },
  context: ChangeContext,
  action: string,
  drafts: readonly Draft[],
): Promise<void> {
  const { noun } = store;
  const created = drafts.filter(each => !each.before).map(each => each.after);
  const updated = drafts.filter(each => each.before).map(each => each.after);
  try {
    if (created.length) await store.insert(trx, created);
    if (updated.length) await store.update(trx, updated);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw refusalError([
      {
        row: 1,
        kind: 'conflict',
        message: `somebody took the same ${noun.refField} just now; try again`,
      },
    ]);
  }
  await log.append(
    trx,
    drafts.map(({ before, after }) => ({
      noun: noun.name,
      recordId: after.id,
      action,
      version: after.version,
      at:
        after.deletedAt && !before?.deletedAt
          ? after.deletedAt
          : after.updatedAt,
      actor: context.who.actor,
      source: context.source,
      reason: context.reason,
      changes: changesBetween(noun, before, after),
    })),
  );
}

/** Raises the version of a changed record; false when nothing changed. */
function raiseVersion(store: RecordStore, { before, after }: Draft): boolean {
  after.ref = String(after[store.noun.refField]);
  const isSame =
    before &&
    before.deletedAt === after.deletedAt &&
    changesBetween(store.noun, before, after).length === 0;
  if (isSame) {
    after.updatedAt = before.updatedAt;
    return false;
  }
  after.version = (before?.version ?? 0) + 1;
  return true;
}
