import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BackendProcess, startBackendProcess } from './backendProcess';
import { findFreePort } from './findFreePort';
import { portalConfig } from './portalConfig';
import { PortalClient } from './PortalClient';
import { people, Role } from './roles';
import { createTestDatabase, TestDatabase } from './testDatabase';
import { waitFor } from './waitFor';

const root = path.resolve(__dirname, '../..');

export type PortalOptions = {
  /** Whether the pages are needed: builds them first if their sources changed. */
  pages?: boolean;
  /** Load the YAML of catalog/demo. Without it the catalog has five people, one per role. */
  demoCatalog?: boolean;
  /** Load the demo's equipment into the register. */
  demoEstate?: boolean;
  /** Folders of YAML to load besides; files may come, change and go during the test. */
  catalogFolders?: string[];
  /** Configuration that wins over everything else. */
  config?: object;
  /** Environment variables of the backend. */
  environment?: NodeJS.ProcessEnv;
  /** Databases to share with another portal, as replicas do; whoever made them drops them. */
  database?: TestDatabase;
};

/** A whole portal: backend, pages and databases of its own. */
export type Portal = {
  /** Where a browser opens it. */
  url: string;
  /** Talks to it as the person who has a role. */
  as(role: Role): PortalClient;
  /** Talks to it as nobody. */
  anonymous: PortalClient;
  database: TestDatabase;
  /** The last lines of the backend's log. */
  log(): string;
  /** All that the backend logged since it was last started. */
  wholeLog(): string;
  /** Ends the backend at once, as a power cut would; {@link Portal.restart} brings it back. */
  kill(): Promise<void>;
  /** Starts the backend again, on the same databases. */
  restart(): Promise<void>;
  /** Ends the backend and drops the databases. */
  stop(): Promise<void>;
};

/** Starts a portal on a free port and an empty database, and resolves when the five people can sign in. */
export async function startPortal(
  options: PortalOptions = {},
): Promise<Portal> {
  if (options.pages) {
    execFileSync(process.execPath, [
      path.join(root, 'packages/app/bin/build-if-changed.js'),
    ]);
  }
  const database = options.database ?? (await createTestDatabase());
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'parc-portal-'));
  const start = () =>
    startBackend(url, {
      configFiles: writeConfigFiles(folder, port, database, options),
      environment: {
        POSTGRES_HOST: database.host,
        POSTGRES_PORT: String(database.port),
        POSTGRES_USER: database.user,
        POSTGRES_PASSWORD: database.password,
        ...options.environment,
      },
    });
  const discard = async () => {
    if (!options.database) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };

  let backend = await start().catch(async error => {
    await discard();
    throw error;
  });
  return {
    url,
    as: role => new PortalClient(url, people[role]),
    anonymous: new PortalClient(url),
    database,
    log: () => backend.log(),
    wholeLog: () => backend.wholeLog(),
    kill: () => backend.kill('SIGKILL'),
    restart: async () => {
      await backend.kill('SIGTERM');
      backend = await start();
    },
    stop: async () => {
      await backend.kill('SIGTERM');
      await discard();
    },
  };
}

function writeConfigFiles(
  folder: string,
  port: number,
  database: TestDatabase,
  {
    demoCatalog = false,
    demoEstate = false,
    catalogFolders = [],
    config = {},
  }: PortalOptions,
): string[] {
  const ours = path.join(folder, 'app-config.test.yaml');
  const theirs = path.join(folder, 'app-config.given.yaml');
  // JSON is YAML
  writeFileSync(
    ours,
    JSON.stringify(
      portalConfig({
        port,
        databasePrefix: database.prefix,
        demoCatalog,
        demoEstate,
        catalogFolders,
      }),
    ),
  );
  writeFileSync(theirs, JSON.stringify(config));
  return [path.join(root, 'app-config.yaml'), ours, theirs];
}

async function startBackend(
  url: string,
  options: Parameters<typeof startBackendProcess>[0],
): Promise<BackendProcess> {
  const backend = startBackendProcess(options);
  let hasEnded = false;
  backend.ended.then(() => {
    hasEnded = true;
  });
  try {
    await waitFor(async () => hasEnded || (await isReady(url)), {
      what: 'the backend to start and the five people to be known',
      timeoutMilliseconds: 240_000,
    });
    if (hasEnded) {
      throw new Error('The backend ended while starting');
    }
    return backend;
  } catch (error) {
    await backend.kill('SIGKILL');
    throw new Error(`${error}\n\n${backend.log()}`);
  }
}

async function isReady(url: string): Promise<boolean> {
  const readiness = await fetch(`${url}/.backstage/health/v1/readiness`);
  if (!readiness.ok) {
    return false;
  }
  for (const userRef of Object.values(people)) {
    await new PortalClient(url, userRef).token();
  }
  return true;
}
