import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { LocalPostgresError } from '../LocalPostgresError';
import { repositoryRoot } from '../repositoryRoot';
import { Part } from './Part';

/** Starts the portal's backend from its sources, as `backstage-cli package start` does, and writes its log to a file. */
export function startBackend(options: {
  port: number;
  dataDir: string;
  database: Record<string, string>;
}): Part {
  const { port, dataDir, database } = options;
  fs.mkdirSync(dataDir, { recursive: true });
  const logFile = path.join(dataDir, 'portal.log');
  const log = fs.openSync(logFile, 'w', 0o600);
  const backend = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--require',
      path.join(
        repositoryRoot,
        'packages/local-postgres/bin/endWhenUseless.js',
      ),
      'src/index',
    ],
    {
      cwd: path.join(repositoryRoot, 'packages/backend'),
      env: {
        NODE_ENV: 'development',
        NO_COLOR: '1',
        ...process.env,
        ...database,
        ...addressSettings(port),
      },
      // The channel is for endWhenUseless.js. Not detached: Ctrl-C reaches the backend as it reaches us.
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  fs.closeSync(log);

  let isStopping = false;
  const ended = new Promise<void>(resolve =>
    backend.once('exit', () => resolve()),
  );
  return {
    died: ended.then(() => {
      if (isStopping) return new Promise(() => {});
      throw new LocalPostgresError(
        `The portal has stopped. The end of its log, ${logFile}:\n\n${lastLines(
          logFile,
        )}`,
      );
    }),
    stop: () => {
      isStopping = true;
      backend.kill('SIGTERM');
      return ended;
    },
  };
}

/** Backstage reads a variable of this form over the setting that it names. */
function addressSettings(port: number): Record<string, string> {
  return {
    APP_CONFIG_app_baseUrl: `http://localhost:${port}`,
    APP_CONFIG_backend_baseUrl: `http://localhost:${port}`,
    APP_CONFIG_backend_listen_port: String(port),
  };
}

/** Without the requests, of which the last are only our own. */
function lastLines(file: string): string {
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(line => !line.includes('incomingRequest'))
    .slice(-15)
    .join('\n');
}
