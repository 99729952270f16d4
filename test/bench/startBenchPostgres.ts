import {
  readFileSync,
  mkdtempSync,
  chmodSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startLocalPostgres } from '@parc/local-postgres';

/** A statement with its parameters, as the driver sends them: texts, or null. */
export interface Statement {
  text: string;
  values: Array<string | null>;
}

/** A PostgreSQL of the bench's own, as durable as one for real and set as docs/running.md says, that can tell what it was asked. */
export interface BenchPostgres {
  connectionString: string;
  /** The process that all others of the server come from. */
  pid: number;
  /** The statements that one database was asked while something was done. */
  statementsOf(
    database: string,
    work: () => Promise<void>,
  ): Promise<Statement[]>;
  stop(): Promise<void>;
}

export async function startBenchPostgres(): Promise<BenchPostgres> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parc-bench-'));
  // For root: the server's own user has to get in.
  chmodSync(dataDir, 0o755);
  const server = await startWithSettings(dataDir);
  const admin = new Client(server.connectionString);
  await admin.connect();
  await admin.query(`alter system set log_line_prefix = '${marker}%d|'`);
  const log = path.join(dataDir, 'server.log');
  const {
    rows: [{ data_directory: cluster }],
  } = await admin.query('show data_directory');
  const [firstLine] = readFileSync(
    path.join(cluster, 'postmaster.pid'),
    'utf8',
  ).split('\n');
  const postmasterPid = Number(firstLine);
  return {
    connectionString: server.connectionString,
    pid: postmasterPid,
    statementsOf: async (database, work) => {
      await setLogging(admin, 'all');
      const from = statSync(log).size;
      await work();
      await setLogging(admin, 'none');
      return parseStatements(
        readFileSync(log).subarray(from).toString(),
        database,
      );
    },
    stop: async () => {
      await admin.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What docs/running.md says of a server with some memory; one of them needs a restart. */
const settings = { shared_buffers: '2GB', max_wal_size: '8GB' };

async function startWithSettings(dataDir: string) {
  const unset = await startLocalPostgres({ dataDir, major: 18 });
  const admin = new Client(unset.connectionString);
  await admin.connect();
  for (const [name, value] of Object.entries(settings))
    await admin.query(`alter system set ${name} = '${value}'`);
  await admin.end();
  await unset.stop();
  return startLocalPostgres({ dataDir, major: 18 });
}

/** Begins each entry of the server's log. */
const marker = '@@';

async function setLogging(admin: Client, what: 'all' | 'none') {
  await admin.query(`alter system set log_statement = '${what}'`);
  await admin.query('select pg_reload_conf()');
  // The server tells its processes by a signal, and they look when they are asked next.
  await pause(300);
}

function parseStatements(log: string, database: string): Statement[] {
  const statements: Statement[] = [];
  for (const entry of log.split(new RegExp(`^${marker}`, 'm'))) {
    // The next rows of a cursor are not asked for by another statement.
    if (!entry.startsWith(`${database}|`) || entry.includes('execute fetch'))
      continue;
    const text = entry
      .slice(database.length + 1)
      .replace(/\n\t/g, '\n')
      .trim();
    const statement = /^LOG: {2}(?:execute [^:]+|statement): ([\s\S]*)$/.exec(
      text,
    );
    const parameters = /^DETAIL: {2}[Pp]arameters: ([\s\S]*)$/.exec(text);
    if (statement) statements.push({ text: statement[1], values: [] });
    else if (parameters && statements.length) {
      statements[statements.length - 1].values = parseParameters(parameters[1]);
    }
  }
  return statements;
}

/** `$1 = 'it''s', $2 = NULL`. */
function parseParameters(text: string): Array<string | null> {
  return Array.from(
    text.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g),
    ([, value]) => (value === undefined ? null : value.replace(/''/g, "'")),
  );
}
