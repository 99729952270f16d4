import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PostgresMajor } from './findBinaries';
import { LocalPostgres, startLocalPostgres } from './startLocalPostgres';

/** Starts a new, empty PostgreSQL for a test; stopping it deletes it. */
export async function startThrowawayPostgres(
  major: PostgresMajor = 18,
): Promise<LocalPostgres> {
  const dataDir = fs.mkdtempSync(
    path.join(os.tmpdir(), `parc-postgres-${major}-`),
  );
  // For root: the server's user has to get in. The cluster inside stays closed to others.
  fs.chmodSync(dataDir, 0o755);
  const server = await startLocalPostgres({ dataDir, major, throwaway: true });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
