import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LocalPostgresError } from './LocalPostgresError';
import { ServerUser, giveTo, pathFor } from './ServerUser';
import { errorCode } from './errorCode';
import { PostgresBinaries, PostgresMajor } from './findBinaries';
import { DataFolder, unfinishedPrefix } from './inspectDataFolder';
import { isAlive } from './isAlive';

/**
 * Makes a new cluster: in a folder of its own, renamed when it is complete. Interrupted at any moment, it leaves no
 * half-made cluster, only a folder that the next start sweeps away.
 */
export function initialiseCluster(options: {
  data: DataFolder;
  binaries: PostgresBinaries;
  major: PostgresMajor;
  user: ServerUser | undefined;
  throwaway: boolean;
}): void {
  const { data, user } = options;
  const password = keepPassword(data);
  const workFolder = path.join(data.folder, unfinishedPrefix + process.pid);
  fs.mkdirSync(workFolder, { mode: 0o700 });
  try {
    const cluster = path.join(workFolder, 'cluster');
    const passwordFile = path.join(workFolder, 'password');
    fs.mkdirSync(cluster, { mode: 0o700 });
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) giveTo(user, [workFolder, cluster, passwordFile]);
    runInitdb({ ...options, cluster });
    moveIntoPlace(cluster, data.cluster);
  } finally {
    fs.rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Sweeps away what interrupted runs left; a run that is still going on is left alone. */
export function removeUnfinished(data: DataFolder): void {
  for (const entry of fs.readdirSync(data.folder)) {
    if (!entry.startsWith(unfinishedPrefix)) continue;
    const pid = Number(entry.slice(unfinishedPrefix.length));
    if (pid !== process.pid && isAlive(pid)) continue;
    fs.rmSync(path.join(data.folder, entry), { recursive: true, force: true });
  }
}

/** The password is written before there is a cluster, so that no cluster can exist whose password nobody knows. */
function keepPassword(data: DataFolder): string {
  const kept = fs.existsSync(data.password)
    ? fs.readFileSync(data.password, 'utf8')
    : '';
  if (kept) return kept;
  const made = randomBytes(24).toString('base64url');
  fs.writeFileSync(data.password, made, { mode: 0o600 });
  return made;
}

function runInitdb(options: {
  binaries: PostgresBinaries;
  major: PostgresMajor;
  user: ServerUser | undefined;
  throwaway: boolean;
  cluster: string;
}): void {
  const { binaries, major, user, throwaway, cluster } = options;
  const folder = pathFor(user, cluster);
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--pwfile=${folder}/../password`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...localeOptions(major),
      ...(throwaway ? ['--no-sync'] : []),
    ],
    { ...user, cwd: cluster, encoding: 'utf8' },
  );
  if (result.status !== 0) {
    const reason = result.error?.message ?? result.stderr.trim();
    throw new LocalPostgresError(
      `A new database could not be made in ${path.resolve(
        cluster,
        '../..',
      )}: ${reason}`,
    );
  }
}

/** Every machine gets the same order and the same lower case, whatever its language is. */
function localeOptions(major: PostgresMajor): string[] {
  return major >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8'];
}

function moveIntoPlace(made: string, cluster: string): void {
  try {
    fs.renameSync(made, cluster);
  } catch (error) {
    // Another process made one at the same moment, with the same password: theirs is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  }
}
