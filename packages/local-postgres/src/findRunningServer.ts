import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { connect } from './connect';
import { DataFolder } from './inspectDataFolder';
import { isAlive } from './isAlive';

/** By this name the connection of a starter is known to others: as long as it is there, the starter lives. */
export const starterName = 'parc local-postgres starter';

/** A server that runs on a data folder. */
export interface RunningServer {
  pid: number;
  /** Whether whoever started it is still there; unknown while it starts or stops and takes no connections. */
  starter: 'alive' | 'gone' | 'unknown';
}

/** Finds the server that runs on this folder. A file left by a crash does not deceive it. */
export async function findRunningServer(
  data: DataFolder,
): Promise<RunningServer | undefined> {
  const [pid, , , port] = readPidFile(data);
  if (!pid || !isServerOf(data, Number(pid))) return undefined;
  try {
    const client = await connect(data, Number(port));
    const { rows } = await client.query(
      'select 1 from pg_stat_activity where application_name = $1',
      [starterName],
    );
    await client.end();
    return { pid: Number(pid), starter: rows.length > 0 ? 'alive' : 'gone' };
  } catch {
    return { pid: Number(pid), starter: 'unknown' };
  }
}

/**
 * Makes a pid file that a crash left harmless. PostgreSQL refuses to start when the process id in it is in use, which
 * after a reboot, and in a container at almost every start, is another program's. It overlooks the id of its own
 * parent, and still looks whether the old server's shared memory is in use: so the id is changed, the file is kept.
 */
export function disownStalePidFile(data: DataFolder): void {
  const [pid, ...rest] = readPidFile(data);
  if (!pid || !isAlive(Number(pid))) return;
  fs.writeFileSync(pidFileOf(data), [process.pid, ...rest].join('\n'));
}

function readPidFile(data: DataFolder): string[] {
  return fs.existsSync(pidFileOf(data))
    ? fs.readFileSync(pidFileOf(data), 'utf8').split('\n')
    : [];
}

function pidFileOf(data: DataFolder): string {
  return path.join(data.cluster, 'postmaster.pid');
}

/** The server's working directory is its cluster; only macOS does not tell, and there the name must do. */
function isServerOf(data: DataFolder, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    return path.basename(stdout.trim()) === 'postgres';
  }
  try {
    return (
      fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data.cluster)
    );
  } catch {
    // Somebody else's process: not one that could have opened this cluster.
    return false;
  }
}
