import {
  everything,
  type AnyRecord,
  type Filter,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { refusalError, type Refused } from './errors';
import type { RecordStore } from './RecordStore';

/** What a write did, row by row. */
export interface Outcome {
  written: Array<{
    row: number;
    /** As it was; a new one was not. */
    before?: AnyRecord;
    record: AnyRecord;
    warnings: Warning[];
  }>;
  refused: Refused[];
}

/** Which of these records lie in a scope. */
export async function inScope(
  store: RecordStore,
  trx: Knex.Transaction,
  ids: string[],
  scope: Filter,
): Promise<Set<string>> {
  return scope === everything ? new Set(ids) : store.matching(trx, ids, scope);
}

/**
 * Runs a write in a transaction, then asks whether what was written still lies in the caller's scope. What does
 * not is refused; in a partial write the others are written again without it.
 */
export async function writeInScope(
  store: RecordStore,
  scope: Filter,
  { partial, trx: outer }: { partial?: boolean; trx?: Knex.Transaction },
  work: (
    trx: Knex.Transaction,
    excluded: ReadonlyMap<number, Refused>,
  ) => Promise<Outcome>,
): Promise<Outcome> {
  const run = async (trx: Knex.Transaction) => {
    const outcome = await work(trx, excluded);
    await refuseOutside(store, trx, outcome, scope);
    return outcome;
  };
  const excluded = new Map<number, Refused>();
  // Each round leaves out more rows, so it ends; a second one finds more only when somebody else wrote meanwhile.
  for (;;) {
    try {
      // In a partial write within another transaction, what was written out of scope is taken back to a savepoint.
      if (outer && !partial) return await run(outer);
      return await (outer ?? store.knex).transaction(run);
    } catch (error) {
      if (!(error instanceof OutOfScope)) throw error;
      if (!partial) throw refusalError(error.refused);
      for (const each of error.refused) excluded.set(each.row, each);
    }
  }
}

async function refuseOutside(
  store: RecordStore,
  trx: Knex.Transaction,
  { written }: Outcome,
  scope: Filter,
): Promise<void> {
  const ids = written.map(each => each.record.id);
  const inside = await inScope(store, trx, ids, scope);
  const outside = written.filter(each => !inside.has(each.record.id));
  if (outside.length === 0) return;
  throw new OutOfScope(
    outside.map(({ row, record }) => ({
      row,
      ref: record.ref,
      kind: 'not-allowed',
      message: 'this would take it out of what you may change',
    })),
  );
}

class OutOfScope extends Error {
  constructor(readonly refused: Refused[]) {
    super('out of scope');
  }
}
