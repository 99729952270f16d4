import { startThrowawayPostgres } from '@parc/local-postgres';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Databases of one portal under test, which nothing else uses. */
export type TestDatabase = {
  host: string;
  port: number;
  user: string;
  password: string;
  /** The databases of the portal's plugins are named so, followed by the plugin's id. */
  prefix: string;
  /** Runs one statement on the database of a plugin, past everything that the portal guards. */
  query(
    pluginId: string,
    statement: string,
    values?: unknown[],
  ): Promise<Record<string, unknown>[]>;
  /** Drops the databases. */
  drop(): Promise<void>;
};

/** The variable by which @backstage/backend-test-utils is told of a PostgreSQL 18, and we too. */
const CONNECTION_STRING =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Names databases on the PostgreSQL of the test run, or starts one for it: of the newest version, unless told. */
export async function createTestDatabase(
  otherMajor?: 14,
): Promise<TestDatabase> {
  const { url, stop } = otherMajor
    ? await startServer(otherMajor)
    : await findServer();
  const connection = {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  const prefix = `parc_test_${randomBytes(5).toString('hex')}_`;
  return {
    ...connection,
    prefix,
    query: (pluginId, statement, values) =>
      queryOnce(
        { ...connection, database: `${prefix}${pluginId}` },
        statement,
        values,
      ),
    drop: async () => {
      await dropDatabases({ ...connection, database: 'postgres' }, prefix);
      await stop();
    },
  };
}

async function findServer(): Promise<{ url: URL; stop: () => Promise<void> }> {
  const given = process.env[CONNECTION_STRING];
  if (given) {
    return { url: new URL(given), stop: async () => {} };
  }
  return startServer(18);
}

async function startServer(major: 14 | 18) {
  const server = await startThrowawayPostgres(major);
  return { url: new URL(server.connectionString), stop: () => server.stop() };
}

type Connection = ConstructorParameters<typeof Client>[0];

async function queryOnce(
  connection: Connection,
  statement: string,
  values?: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

async function dropDatabases(
  connection: Connection,
  prefix: string,
): Promise<void> {
  const databases = await queryOnce(
    connection,
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of databases) {
    await queryOnce(connection, `drop database "${datname}" with (force)`);
  }
}
