import type {
  AnyRecord,
  ChangeAnyVerb,
  ChangeVerb,
  Conflict,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Refusal, Transaction } from '../records';
import { ChangeHistory } from './ChangeHistory';
import type { ChangeService } from './ChangeService';
import { conflictText } from './conflicts/conflictText';
import { unnamed } from './relations/ConfidentialRelations';

/** What was tried on a change, and why the rules refused it. */
export interface RefusedVerb {
  /** As it was when it was refused. */
  change: AnyRecord;
  /** `authorise` and `refuse` are decisions. */
  verb: ChangeVerb | ChangeAnyVerb;
  refusal: Refusal;
  /** As whoever tried may know them. */
  conflicts: readonly Conflict[];
}

type Params = Record<string, unknown> & {
  kinds?: readonly string[];
  changes?: readonly string[];
};

/** Tells in a change's history who tried what, and what they were told, when the rules refused it. */
export class RefusedVerbs {
  private readonly history: ChangeHistory;

  constructor(private readonly records: ChangeService['records']) {
    this.history = new ChangeHistory(records);
  }

  /** Does what adds to `refused` what the rules refuse; when it fails, that is told. Throws what it throws. */
  async tellAfter<T>(
    context: ChangeContext,
    work: (refused: RefusedVerb[]) => Promise<T>,
  ): Promise<T> {
    const refused: RefusedVerb[] = [];
    try {
      return await work(refused);
    } catch (error) {
      for (const each of refused) await this.tell(context, each);
      throw error;
    }
  }

  /**
   * In a transaction of its own: that of the verb is taken back. The same refusal of the same version to the same person
   * is told once. The change is locked, so that of two at the same instant the second sees the first.
   */
  private async tell(
    context: ChangeContext,
    refused: RefusedVerb,
  ): Promise<void> {
    const { store, writer, noun } = this.records;
    const { id, version } = refused.change;
    await store.knex.transaction(async trx => {
      const [change] = await store.find(trx, [id], { lock: true });
      if (!change) return;
      const entry = {
        action: 'verb-refused',
        changes: await this.wordsOf(trx, refused),
      };
      const { actor } = context.who;
      const said = { ...entry, noun: noun.name, recordId: id, version, actor };
      if (await writer.log.has(trx, said)) return;
      await this.history.append(trx, context, { id, version }, [entry]);
    });
  }

  /** All who read the change read this: another change is named only where it is not confidential. */
  private async wordsOf(
    trx: Transaction,
    { verb, refusal, conflicts }: RefusedVerb,
  ) {
    const { code, params = {} } = refusal.refused;
    const others = await this.records.store.find(
      trx,
      conflicts.flatMap(({ change }) => change?.id ?? []),
    );
    const named = new Set(
      others.filter(each => !each.isConfidential).map(({ ref }) => ref),
    );
    const { kinds = [], changes } = params as Params;
    const told = changes && { changes: namesOf(changes, named) };
    const found = conflicts
      .filter(({ kind }) => kinds.includes(kind))
      .map(hit => {
        const isConfidential = !named.has(hit.change?.ref ?? '');
        return conflictText({ hit, isConfidential });
      });
    return [
      { field: 'refusedVerb', to: verb },
      { field: 'refusal', to: { code, params: { ...params, ...told } } },
      ...(found.length ? [{ field: 'conflictsFound', to: found }] : []),
    ];
  }
}

function namesOf(
  refs: readonly string[],
  named: ReadonlySet<string>,
): readonly string[] {
  const names = refs.map(ref => (named.has(ref) ? ref : unnamed));
  return names.length ? names : [unnamed];
}
