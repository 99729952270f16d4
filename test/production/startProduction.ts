import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { TestDatabase } from '../support';

/** A backend as it runs in production. */
export type ProductionBackend = {
  url: string;
  /** All that it said. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  stop(): Promise<number | NodeJS.Signals>;
};

/** A token for other systems, as `backend.auth.externalAccess` gives it. */
export const serviceToken = 'a-token-of-the-test-0123456789abcdef';

/** What an operator sets, with the address as a browser of this machine sees it. */
export async function startProduction(
  folder: string,
  database: TestDatabase,
  configFiles: string[],
): Promise<ProductionBackend> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    ['packages/backend', ...configFiles.flatMap(file => ['--config', file])],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PARC_URL: url,
        PARC_ORGANIZATION: 'Exemple SA',
        AUTH_SESSION_SECRET: 'a long random text of the test, 0123456789',
        POSTGRES_HOST: database.host,
        POSTGRES_PORT: String(database.port),
        POSTGRES_USER: database.user,
        POSTGRES_PASSWORD: database.password,
        APP_CONFIG_backend_listen_port: String(port),
        APP_CONFIG_backend_database_prefix: JSON.stringify(database.prefix),
        APP_CONFIG_backend_auth_externalAccess: JSON.stringify([
          { type: 'static', options: { token: serviceToken, subject: 'test' } },
        ]),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return {
    url,
    output: () => output,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return (address as { port: number }).port;
}
