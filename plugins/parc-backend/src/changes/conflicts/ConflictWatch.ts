import type { Permission } from '@backstage/plugin-permission-common';
import type {
  AnyRecord,
  Change,
  Conflict,
} from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, RecordService } from '../../records';
import type { ConflictPhase } from '../changeSeams';
import { hasMoved } from '../hasMoved';
import type { ConflictService } from './ConflictService';

/** In these a change waits to be done, and what comes in its way is kept. */
const waiting: readonly unknown[] = ['assess', 'authorize', 'scheduled'];

/** Looks again at what is in the way of changes that wait to be done. */
export class ConflictWatch {
  constructor(
    private readonly changes: RecordService,
    private readonly conflicts: ConflictService,
  ) {}

  /**
   * Looks now and keeps what is found, in a transaction of its own: it stays known when what it was looked for is refused.
   * Answers it as whoever looks may know it. A change that was moved or went on meanwhile stays as it is.
   */
  async look(
    context: ChangeContext,
    change: Change,
    phase: ConflictPhase,
    permission: Permission,
  ): Promise<readonly Conflict[]> {
    const { shown, all } = await this.conflicts.find(context.who, change);
    const { store, writer } = this.changes;
    await store.knex.transaction(async trx => {
      let seen: object = {};
      await writer.change(
        context,
        [{ ref: change.id }],
        {
          action: 'conflicts-looked-for',
          permission,
          prepare: async (_, [found]) => {
            if (found && isAsItWas(change as unknown as AnyRecord, found))
              seen = await this.conflicts.record(
                trx,
                context,
                found,
                all,
                phase,
              );
          },
          decide: () => seen,
        },
        trx,
      );
    });
    return shown;
  }
}

function isAsItWas(change: AnyRecord, found: AnyRecord): boolean {
  return waiting.includes(found.status) && !hasMoved(change, found);
}
