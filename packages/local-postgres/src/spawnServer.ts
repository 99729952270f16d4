import { ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { Socket } from 'node:net';
import { ServerUser, pathFor } from './ServerUser';
import { PostgresBinaries } from './findBinaries';
import { DataFolder } from './inspectDataFolder';

/** Starts the server; its output goes to the log of the data folder. Answers at once: it is not yet ready. */
export function spawnServer(options: {
  data: DataFolder;
  binaries: PostgresBinaries;
  user: ServerUser | undefined;
  port: number;
  throwaway: boolean;
}): ChildProcess {
  const { data, binaries, user, port, throwaway } = options;
  const log = fs.openSync(data.log, 'w', 0o600);
  const server = spawn(
    binaries.postgres,
    [
      '-D',
      pathFor(user, data.cluster),
      ...toArguments({
        ...settings(port),
        ...(throwaway ? throwawaySettings : {}),
      }),
    ],
    {
      ...user,
      cwd: data.cluster,
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C in the terminal is for the starter, which stops the server after its users.
      detached: true,
    },
  );
  fs.closeSync(log);
  if (server.pid) stopWithUs(server, user);
  return server;
}

/**
 * However we end, SIGKILL included, the server is to end too: a shell waits for the end of a pipe that we hold, and
 * then asks the server for a fast shutdown.
 */
function stopWithUs(server: ChildProcess, user: ServerUser | undefined): void {
  const watcher = spawn(
    '/bin/sh',
    ['-c', `read -r line; kill -INT ${server.pid}`],
    {
      ...user,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  );
  watcher.on('error', () => {});
  server.once('exit', () => watcher.kill('SIGKILL'));
  watcher.unref();
  (watcher.stdin as Socket).unref();
}

function settings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // A portal has a pool for each of its plugins, of ten connections at most.
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
}

const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

function toArguments(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
