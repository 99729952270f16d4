import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import {
  changeUpdatePermission,
  type AnyRecord,
  type Change,
  type Conflict,
  type FeedItem,
} from '@parc/backstage-plugin-parc-common';
import {
  byParc,
  type ChangeContext,
  type FeedConsumer,
  type RecordService,
  type Transaction,
} from '../../records';
import type { ConflictPhase, FoundConflicts } from '../changeSeams';
import { hasMoved } from '../hasMoved';
import { ConflictLookStore, type ConflictLook } from './ConflictLookStore';
import type { ConflictService } from './ConflictService';

/** In these a change waits to be done, and what comes in its way is kept. */
const waiting: readonly unknown[] = ['assess', 'authorize', 'scheduled'];
/** So many are taken up at a time. */
const batch = 50;

/** After so long it is tried again to look at a change where that failed. */
const pause = { minutes: 5 };

/** By what a change comes in the way of others, or does not any more. */
const moving: ReadonlySet<string> = new Set([
  ...['status', 'outcome', 'windowStart', 'windowEnd', 'items', 'people'],
  ...['releaseBy', 'parent', 'dependsOn', 'blocks', 'conflictsWith'],
  'supersedes',
]);
/** By what an asset is gone, there again, or somewhere else. */
const movingOfAssets: ReadonlySet<string> = new Set(['status', 'location']);

/**
 * Looks again at what is in the way of changes that wait to be done: when one of those asked approves, and, in the
 * background, when another change, an asset or a window moved. It follows the feed, and looks a little later.
 */
export class ConflictWatch implements FeedConsumer {
  readonly name = 'change-conflicts';
  readonly nouns = ['change', 'asset', 'window'];
  private readonly looks = new ConflictLookStore();

  constructor(
    private readonly changes: RecordService,
    private readonly conflicts: ConflictService,
    private readonly logger: LoggerService,
  ) {}

  async take(items: readonly FeedItem[], trx: Transaction): Promise<void> {
    const moved = {
      changes: idsOf(items, 'change', moving),
      assets: idsOf(
        items.filter(each => each.action !== 'created'),
        'asset',
        movingOfAssets,
      ),
      hasWindows: items.some(each => each.noun === 'window'),
    };
    if (moved.changes.length + moved.assets.length || moved.hasWindows)
      await this.looks.askAround(trx, moved, this.now());
  }

  /**
   * Looks at those for which it was asked, and at whom these meet; answers how many. To be called now and then. One that
   * fails holds up no other: it is tried again later.
   */
  async pass(signal?: AbortSignal): Promise<number> {
    const { knex } = this.changes.store;
    let count = 0;
    while (!signal?.aborted) {
      const looks = await this.looks.next(knex, this.now(), batch);
      for (const each of looks) await this.tryToLookFor(each);
      count += looks.length;
      if (looks.length === 0) break;
    }
    return count;
  }

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
    const found = await this.conflicts.find(context.who, change);
    await this.keep(context, change, found, { phase, permission });
    return found.shown;
  }

  private async tryToLookFor(look: ConflictLook): Promise<void> {
    try {
      await this.lookFor(look);
    } catch (error) {
      this.logger.warn(
        `Could not look at what is in the way of change ${look.changeId}; it is tried again`,
        error as Error,
      );
      const later = this.changes.writer.now().plus(pause).toUTC().toISO()!;
      await this.looks.putOff(this.changes.store.knex, look, later);
    }
  }

  private async lookFor(look: ConflictLook): Promise<void> {
    const { store } = this.changes;
    const { changeId } = look;
    const [record] = await store.find(store.knex, [changeId]);
    if (record) {
      const change = record as unknown as Change;
      const found = await this.conflicts.find(byParc.who, change);
      if (look.spreads) {
        const others = found.all.flatMap(each => each.change?.id ?? []);
        await this.looks.ask(store.knex, changeId, others, this.now());
      }
      await this.keep(byParc, change, found, {
        phase: 'later',
        permission: changeUpdatePermission,
      });
    }
    await this.looks.done(store.knex, look);
  }

  private async keep(
    context: ChangeContext,
    change: Change,
    { all }: FoundConflicts,
    { phase, permission }: { phase: ConflictPhase; permission: Permission },
  ): Promise<void> {
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
  }

  private now(): string {
    return this.changes.writer.now().toUTC().toISO()!;
  }
}

function isAsItWas(change: AnyRecord, found: AnyRecord): boolean {
  return waiting.includes(found.status) && !hasMoved(change, found);
}

function idsOf(
  items: readonly FeedItem[],
  noun: string,
  fields: ReadonlySet<string>,
): string[] {
  const moved = items.filter(
    each =>
      each.noun === noun &&
      (['deleted', 'restored'].includes(each.action) ||
        each.fields.some(field => fields.has(field))),
  );
  return [...new Set(moved.map(({ id }) => id))];
}
