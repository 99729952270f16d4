import { readdir } from 'node:fs/promises';
import type { Knex } from 'knex';

/** The number of the advisory lock under which Parc migrates; any number that nobody else uses. */
const migrationLock = 7_272_001;

/**
 * Brings the database up to date. Replicas that start at the same moment wait for each other: knex's own lock fails
 * instead of waiting. Throws when the database is not PostgreSQL, is too old, or was migrated by a newer Parc.
 */
export async function migrate(knex: Knex, directory: string): Promise<void> {
  if (!String(knex.client.config.client).startsWith('pg')) {
    throw new Error(
      'Parc needs PostgreSQL 14 or newer: set backend.database.client to pg (docs/running.md)',
    );
  }
  const { rows } = await knex.raw('show server_version_num');
  if (Number(rows[0].server_version_num) < 140_000) {
    throw new Error(
      `Parc needs PostgreSQL 14 or newer, this is ${rows[0].server_version_num}`,
    );
  }
  const connection = await knex.client.acquireConnection();
  try {
    await connection.query(`select pg_advisory_lock(${migrationLock})`);
    try {
      // Left by a start that was killed: nobody else can be migrating, as we hold the lock above.
      await knex.migrate.forceFreeMigrationsLock({ directory });
      await knex.migrate.latest({ directory });
    } finally {
      await connection.query(`select pg_advisory_unlock(${migrationLock})`);
    }
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

/** The name under which the newest migration is written down once it has run. */
export async function newestMigration(directory: string): Promise<string> {
  const files = await readdir(directory);
  return files
    .filter(each => each.endsWith('.js'))
    .sort()
    .pop()!;
}
