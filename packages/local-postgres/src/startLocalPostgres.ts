import { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { LocalPostgresError } from './LocalPostgresError';
import { findServerUser } from './ServerUser';
import { choosePort } from './choosePort';
import { connect } from './connect';
import { errorCode } from './errorCode';
import { PostgresMajor, findBinaries } from './findBinaries';
import { disownStalePidFile, starterName } from './findRunningServer';
import { DataFolder, dataFolderAt } from './inspectDataFolder';
import { prepareDataFolder } from './prepareDataFolder';
import { spawnServer } from './spawnServer';
import { vacate } from './vacate';

export interface LocalPostgresOptions {
  /** Folder of the cluster, its password and its log; made when it is missing. */
  dataDir: string;
  /** Port to listen on. Without it: the port of last time, or else any free one. */
  port?: number;
  /** The version to run: 18 unless told. */
  major?: PostgresMajor;
  /** Faster, and may lose everything when the machine crashes: for tests. */
  throwaway?: boolean;
}

/** A running server, reachable from this machine only. */
export interface LocalPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  /** All of the above as a URL, for the database `postgres`. */
  connectionString: string;
  /** Resolves when the server has ended, whether it was asked to or not. */
  ended: Promise<void>;
  /** Stops the server cleanly; transactions still open are rolled back. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL from npm, with its data in a folder, and resolves when it takes connections. It ends with
 * this process at the latest, however that ends.
 *
 * @throws LocalPostgresError when something is in the way that the person can mend; nothing was damaged then.
 */
export async function startLocalPostgres(
  options: LocalPostgresOptions,
): Promise<LocalPostgres> {
  const { major = 18, throwaway = false } = options;
  const data = dataFolderAt(options.dataDir);
  const user = findServerUser(data.cluster);
  const binaries = findBinaries(major, user);
  prepareDataFolder({ data, binaries, major, user, throwaway });
  await vacate(data);
  disownStalePidFile(data);

  const port = await choosePort(data, options.port);
  const server = spawnServer({ data, binaries, user, port, throwaway });
  const ended = new Promise<void>(resolve => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  const starter = await waitUntilReady(data, server, port);
  letGo(server, starter);

  const password = fs.readFileSync(data.password, 'utf8');
  return {
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    ended,
    stop: () => stop(server, starter, ended),
  };
}

/** A server that was killed first replays its log, which can take minutes. */
const patienceInMilliseconds = 300_000;

/** Resolves with the connection that tells others that this starter is alive. */
async function waitUntilReady(
  data: DataFolder,
  server: ChildProcess,
  port: number,
): Promise<Client> {
  let failure: unknown;
  server.once('error', error => {
    failure = error;
  });
  const deadline = Date.now() + patienceInMilliseconds;
  while (isRunning(server) && Date.now() < deadline) {
    try {
      return await connect(data, port, starterName);
    } catch (error) {
      failure = error;
      if (errorCode(error) === wrongPassword) break;
    }
    await pause(50);
  }
  server.kill('SIGINT');
  throw new LocalPostgresError(
    `PostgreSQL could not start on ${
      data.folder
    } (${failure}). Nothing was deleted. Its last words, from ${
      data.log
    }:\n${lastLines(data.log)}`,
  );
}

/** SQLSTATE invalid_password. */
const wrongPassword = '28P01';

function isRunning(server: ChildProcess): boolean {
  return (
    server.pid !== undefined &&
    server.exitCode === null &&
    server.signalCode === null
  );
}

function lastLines(log: string): string {
  return fs.readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n');
}

/** That a server runs is no reason for its starter to stay: when it has nothing else to do it ends, and the server too. */
function letGo(server: ChildProcess, starter: Client): void {
  server.unref();
  (starter as Client & { unref(): void }).unref();
}

async function stop(
  server: ChildProcess,
  starter: Client,
  ended: Promise<void>,
): Promise<void> {
  if (isRunning(server)) {
    server.ref();
    await starter.end();
    server.kill('SIGINT');
    await ended;
  }
}
