import type { Knex } from 'knex';
import { ServiceUnavailableError } from '@backstage/errors';

/** PostgreSQL's code for a statement that was cancelled, here by its timeout. */
const queryCanceled = '57014';

/**
 * Runs reads in one snapshot, each statement bounded in time. Throws a ServiceUnavailableError that says so when
 * the bound is reached.
 */
export async function withTimeout<T>(
  knex: Knex,
  milliseconds: number,
  read: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await knex.transaction(
      async trx => {
        await trx.raw(`set local statement_timeout = ${milliseconds}`);
        return read(trx);
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    );
  } catch (error) {
    if ((error as { code?: string }).code !== queryCanceled) throw error;
    throw new ServiceUnavailableError(
      `this took longer than ${milliseconds / 1000} s; narrow the filter`,
    );
  }
}
