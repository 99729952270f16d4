import { createHash } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { rowsOf, sql } from './sql';

/** A request that may be repeated: the client's key, and what was asked. */
export interface Once {
  key: string;
  request: string;
}

/** Keeps answers for a day, so that a repeated request with the same key does nothing twice. */
export class OnceStore {
  constructor(private readonly knex: Knex) {}

  /** Runs the work in a transaction together with its key; a key already used answers as before. */
  async run<T extends object>(
    actor: string,
    once: Once | undefined,
    work: (trx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.knex.transaction(async trx => {
      if (!once) return work(trx);
      const request = createHash('sha256').update(once.request).digest('hex');
      // A second request with the same key waits here until the first has committed or failed.
      const taken = await rowsOf(
        trx,
        sql(
          `insert into idempotency_keys (actor, key, request, status, answer, at)
           values (?, ?, ?, 201, '{}', now()) on conflict do nothing returning key`,
          actor,
          once.key,
          request,
        ),
      );
      if (taken.length === 0)
        return this.earlier<T>(trx, actor, once.key, request);
      const answer = await work(trx);
      await trx.raw(
        'update idempotency_keys set answer = ?::jsonb where actor = ? and key = ?',
        [JSON.stringify(answer), actor, once.key],
      );
      return answer;
    });
  }

  private async earlier<T>(
    trx: Knex.Transaction,
    actor: string,
    key: string,
    request: string,
  ): Promise<T> {
    const [row] = await rowsOf<{ request: string; answer: T }>(
      trx,
      sql(
        'select request, answer from idempotency_keys where actor = ? and key = ?',
        actor,
        key,
      ),
    );
    if (row.request !== request) {
      throw new ConflictError(
        `Idempotency-Key ${key} was used for another request`,
      );
    }
    return row.answer;
  }

  /** Forgets keys older than a day. */
  async forgetOld(): Promise<void> {
    await this.knex.raw(
      `delete from idempotency_keys where at < now() - interval '1 day'`,
    );
  }
}
