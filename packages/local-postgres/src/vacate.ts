import { setTimeout as pause } from 'node:timers/promises';
import { LocalPostgresError } from './LocalPostgresError';
import { findRunningServer } from './findRunningServer';
import { DataFolder } from './inspectDataFolder';

/** How long a server may take to stop: it writes what is in memory to the disk first. */
const patienceInSeconds = 60;

/**
 * Makes sure that no server runs on the folder. One whose starter was killed is stopped cleanly; one that somebody
 * uses is left alone, and refused.
 */
export async function vacate(data: DataFolder): Promise<void> {
  for (let tries = 0; tries < patienceInSeconds * 4; tries += 1) {
    const running = await findRunningServer(data);
    if (!running) return;
    if (running.starter === 'alive') {
      throw new LocalPostgresError(
        `The database in ${data.folder} is in use: Parc, or a test, runs on it already (PostgreSQL has process id ${running.pid}). Stop that one first.`,
      );
    }
    if (running.starter === 'gone') process.kill(running.pid, 'SIGINT');
    await pause(250);
  }
  const stuck = await findRunningServer(data);
  throw new LocalPostgresError(
    `An earlier PostgreSQL (process id ${stuck?.pid}) still runs on ${data.folder} and does not stop. See ${data.log}, stop it, and start again.`,
  );
}
