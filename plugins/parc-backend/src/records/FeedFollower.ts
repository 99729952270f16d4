import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { FeedItem } from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import type { FeedCursorStore } from './FeedCursorStore';
import type { FeedStore } from './FeedStore';

/** Something of Parc's own that follows the feed. */
export interface FeedConsumer {
  /** Under which its cursor is kept; never to be changed. */
  name: string;
  /** Of which nouns it is told; of all without. */
  nouns?: readonly string[];
  /** Takes changes, in the feed's order. What it writes in the transaction it does once; all else perhaps twice. */
  take(items: readonly FeedItem[], trx: Knex.Transaction): Promise<void>;
}

/** The longest bulk call is one stretch, so that what it means to one person is one message. */
const stretch = 10_000;
/** A consumer that does nothing with its transaction for so long has hung; the next replica takes over. */
const idleMilliseconds = 30_000;

/**
 * Hands the feed to a consumer. Every replica runs it all the time: whoever locks the cursor works, so the end of one
 * is noticed by PostgreSQL and nobody waits for a time-out.
 */
export class FeedFollower {
  constructor(
    private readonly knex: Knex,
    private readonly feed: FeedStore,
    private readonly cursors: FeedCursorStore,
    private readonly consumer: FeedConsumer,
    private readonly logger: LoggerService,
  ) {}

  /**
   * To be called before the first run: what happened before a consumer was there is not news to it. The same after a
   * restore: its cursor leads nowhere, and to start from the beginning would tell everything again.
   */
  async start(): Promise<void> {
    const { name } = this.consumer;
    const cursor = await this.cursors.find(name);
    if (cursor === undefined) await this.startAtEnd();
    else await this.read(cursor, 1);
  }

  /** Takes all that there is. */
  async run(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const hasMore = await this.takeStretch();
      if (!hasMore) return;
    }
  }

  private async takeStretch(): Promise<boolean> {
    const { name } = this.consumer;
    const cursor = await this.cursors.find(name);
    const answer =
      cursor === undefined ? undefined : await this.read(cursor, stretch);
    if (!cursor || !answer || answer.cursor === cursor) return false;
    return this.knex.transaction(async trx => {
      await trx.raw(
        `set local idle_in_transaction_session_timeout = ${idleMilliseconds}`,
      );
      if (!(await this.cursors.lock(trx, name, cursor))) return false;
      if (answer.items.length > 0) await this.consumer.take(answer.items, trx);
      await this.cursors.move(trx, name, answer.cursor);
      return answer.hasMore;
    });
  }

  private async startAtEnd(old?: string): Promise<void> {
    const { cursor } = await this.feed.end();
    await this.cursors.startAt(this.consumer.name, cursor, old);
  }

  private async read(cursor: string, limit: number) {
    try {
      return await this.feed.read(cursor, limit, this.consumer.nouns);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.logger.warn(
        `The feed was restored: ${this.consumer.name} goes on at its end`,
      );
      await this.startAtEnd(cursor);
      return undefined;
    }
  }
}
