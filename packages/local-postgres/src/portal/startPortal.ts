import path from 'node:path';
import { inspect } from 'node:util';
import { LocalPostgresError } from '../LocalPostgresError';
import { repositoryRoot } from '../repositoryRoot';
import { Part } from './Part';
import { buildPages } from './buildPages';
import { refuseTakenPort } from './refuseTakenPort';
import { startBackend } from './startBackend';
import { startDatabase } from './startDatabase';
import { waitUntilUsable } from './waitUntilUsable';

/** The port of the example configuration, app-config.yaml. */
const usualPort = 7007;

/**
 * What `npm start` does: PostgreSQL, the pages, the backend that serves them, in this order; and the address, once
 * somebody can use it. Ctrl-C stops all of it, in the other order. When a part ends by itself, so does the rest.
 */
export async function startPortal(): Promise<void> {
  const dataDir = path.resolve(
    repositoryRoot,
    process.env.PARC_DATA_DIR ?? '.data',
  );
  const parts = new Array<Part>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => end(parts, 0));
  }
  whenOrphaned(() => end(parts, 1));
  try {
    const port = readPort();
    await refuseTakenPort(port);
    const database = await startDatabase(dataDir);
    parts.push(database);
    await Promise.race([buildPages(), database.died]);
    const backend = startBackend({ port, dataDir, database: database.env });
    parts.push(backend);

    const died = Promise.race([database.died, backend.died]);
    await Promise.race([waitUntilUsable(port), died]);
    console.log(
      `\n  Parc is ready: http://localhost:${port}\n\n  Its log is ${dataDir}/portal.log. Ctrl-C stops it; what was entered is kept.\n`,
    );
    await died;
  } catch (error) {
    console.error(
      `\n${
        error instanceof LocalPostgresError ? error.message : inspect(error)
      }`,
    );
    await end(parts, 1);
  }
}

function readPort(): number {
  const given = process.env.PARC_PORT ?? usualPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new LocalPostgresError(
    `PARC_PORT is ${given}, which is not a port: a number from 1 to 65535.`,
  );
}

/** npm may be killed without a word to us; nobody could then stop the portal with Ctrl-C any more. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 1_000);
}

/** Users before what they use: the backend first, then the database. */
async function end(parts: Part[], exitCode: number): Promise<void> {
  for (const part of parts.splice(0).reverse()) await part.stop();
  process.exit(exitCode);
}
