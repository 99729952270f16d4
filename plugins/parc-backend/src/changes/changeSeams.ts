import type {
  AnyRecord,
  Change,
  Conflict,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Refusal, Transaction, Who } from '../records';

/** Rounds of approval as verbs use them. `Prepared` is what was asked of the catalog before the transaction. */
export interface ApprovalRounds<Prepared> {
  prepare(change: Change): Promise<Prepared>;
  /** Answers the changes of the change's fields, or why it cannot be approved at all. */
  begin(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    prepared: Prepared,
  ): Promise<object | Refusal>;
  withdraw(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    verb: 'revise' | 'cancel',
  ): Promise<object>;
}

/** When conflicts are looked for; `later`: since something else moved. */
export type ConflictPhase = 'submission' | 'approval' | 'start' | 'later';

/** What is in the way of a change. */
export interface FoundConflicts {
  /** As whoever asks may know it: of another change that they may not read it is only said that there is one. */
  shown: readonly Conflict[];
  /** The same in the same order, with nothing left out: to be kept. */
  all: readonly Conflict[];
}

/** Conflicts as verbs use them: looked for before the transaction, kept in it. */
export interface ConflictCheck {
  find(who: Who, change: Partial<Change>): Promise<FoundConflicts>;
  /** Answers the changes of the change's fields: `conflictState`, `conflictCount`. */
  record(
    trx: Transaction,
    context: ChangeContext,
    change: AnyRecord,
    found: readonly Conflict[],
    phase: ConflictPhase,
  ): Promise<object>;
}
