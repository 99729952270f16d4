import { ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** How much of the log is shown when the backend does not come up. */
const LOG_LINES = 60;

/** The whole backend in a process of its own, as an operator would run it. */
export type BackendProcess = {
  /** The last lines that it logged. */
  log(): string;
  /** All that it logged. */
  wholeLog(): string;
  /** Resolves with its exit code once it has ended. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

export type BackendProcessOptions = {
  /** The package of the backend; without it, packages/backend of this repository. */
  folder?: string;
  /** Configuration files, later ones win. */
  configFiles: string[];
  environment: NodeJS.ProcessEnv;
};

/** Starts a backend from its sources. */
export function startBackendProcess({
  folder = path.join(root, 'packages/backend'),
  configFiles,
  environment,
}: BackendProcessOptions): BackendProcess {
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--require',
      path.join(root, 'packages/local-postgres/bin/endWhenUseless.js'),
      '--require',
      path.join(__dirname, 'quickStart'),
      'src/index.ts',
      ...configFiles.flatMap(file => ['--config', file]),
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        // In any other, a backend that ends waits up to a minute for open requests.
        NODE_ENV: 'development',
        // With 'info', each request is a line.
        LOG_LEVEL: process.env.PARC_TEST_LOG ?? 'warn',
        NO_COLOR: '1',
        ...environment,
      },
      // The channel is for endWhenUseless.js: a killed test run leaves no backend behind.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const log = keepLog(child);
  const ended = new Promise<number | null>(resolve =>
    child.once('exit', resolve),
  );
  return {
    log: () => log().split('\n').slice(-LOG_LINES).join('\n'),
    wholeLog: log,
    ended,
    kill: async signal => {
      child.kill(signal);
      await ended;
    },
  };
}

function keepLog(child: ChildProcess): () => string {
  const pieces: string[] = [];
  const keep = (chunk: Buffer) => {
    pieces.push(chunk.toString());
    if (process.env.PARC_TEST_LOG) {
      process.stderr.write(chunk);
    }
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => pieces.join('');
}
