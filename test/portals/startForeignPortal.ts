import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from '../support';
import { startBackendProcess } from '../support/backendProcess';
import { findFreePort } from '../support/findFreePort';
import { createTestDatabase } from '../support/testDatabase';
import { makePortal, PortalKind } from './makePortal';

/** A portal of somebody else that has Parc now, running. */
export type ForeignPortal = {
  url: string;
  /** Ends the backend and drops the databases. */
  stop(): Promise<void>;
};

/** Makes the portal and starts its backend from its sources, on an empty database. */
export async function startForeignPortal(
  kind: PortalKind,
): Promise<ForeignPortal> {
  const folder = makePortal(kind);
  const database = await createTestDatabase();
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const ours = path.join(folder, 'app-config.test.yaml');
  fs.writeFileSync(
    ours,
    JSON.stringify(testConfig(url, port, database.prefix)),
  );
  const backend = startBackendProcess({
    folder: path.join(folder, 'packages/backend'),
    configFiles: [path.join(folder, 'app-config.yaml'), ours],
    environment: {
      NODE_OPTIONS: '--preserve-symlinks',
      POSTGRES_HOST: database.host,
      POSTGRES_PORT: String(database.port),
      POSTGRES_USER: database.user,
      POSTGRES_PASSWORD: database.password,
    },
  });
  const stop = async () => {
    await backend.kill('SIGTERM');
    await database.drop();
  };
  try {
    await waitFor(
      async () =>
        (await fetch(`${url}/.backstage/health/v1/readiness`)).ok &&
        (
          await fetch(`${url}/api/auth/guest/refresh`)
        ).ok,
      { what: `${folder} to start`, timeoutMilliseconds: 240_000 },
    );
  } catch (error) {
    await stop();
    throw new Error(`${error}\n\n${backend.log()}`);
  }
  return { url, stop };
}

/** What cannot be as the template has it, because other portals run on this machine; and a search that is soon there. */
function testConfig(url: string, port: number, databasePrefix: string) {
  const schedule = {
    frequency: { seconds: 10 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 3 },
  };
  return {
    app: { baseUrl: url, disableStaticFallbackCache: true },
    backend: {
      baseUrl: url,
      listen: { port, host: '127.0.0.1' },
      database: { prefix: databasePrefix },
    },
    search: { collators: { catalog: { schedule }, parcAssets: { schedule } } },
  };
}
