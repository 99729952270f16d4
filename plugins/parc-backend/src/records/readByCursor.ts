import type { Knex } from 'knex';
import type { Sql } from './sql';

/** How many lines are fetched at once: enough that a fetch costs nothing beside them. */
const batchLines = 1_000;

/**
 * The texts that a statement selects as `line`, in batches, while they come: the next one is already being made when
 * one is used. Fails when the connection does.
 */
export async function readByCursor(
  trx: Knex.Transaction,
  statement: Sql,
): Promise<AsyncGenerator<string[]>> {
  // Planned for the first lines, not for the last: they come at once where an index has the order. Compiling such a
  // long statement would take longer than many an export.
  await trx.raw('set local cursor_tuple_fraction = 0.01; set local jit = off');
  await trx.raw(`declare ${cursor} no scroll cursor for ${statement.text}`, [
    ...statement.values,
  ]);
  return batches(trx);
}

const cursor = 'export_lines';

async function* batches(trx: Knex.Transaction): AsyncGenerator<string[]> {
  let next = fetch(trx);
  for (;;) {
    const lines = await next;
    if (lines.length === batchLines) {
      next = fetch(trx);
      // Whoever has stopped reading does not wait for it any more.
      next.catch(() => undefined);
    }
    if (lines.length) yield lines;
    if (lines.length < batchLines) return;
  }
}

async function fetch(trx: Knex.Transaction): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: Array<{ line: string }> }>(
    `fetch ${batchLines} from ${cursor}`,
  );
  return rows.map(each => each.line);
}
