import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LocalPostgresError, useYourOwnPostgres } from './LocalPostgresError';
import { ServerUser, canWalkTo } from './ServerUser';
import { linkSharedLibraries } from './linkSharedLibraries';

/**
 * Copies the programs (60 MB) to where the server's user can reach them, and answers with the copy. It is made once
 * for each version and can be deleted at any time.
 */
export function copyBinaries(
  packageFolder: string,
  user: ServerUser | undefined,
): string {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'),
  );
  const parent = ['/var/cache', os.tmpdir(), '/tmp'].find(
    candidate => isWritable(candidate) && (!user || canWalkTo(user, candidate)),
  );
  if (!parent) {
    throw new LocalPostgresError(
      `PostgreSQL has to run as an unprivileged user, who cannot reach ${packageFolder}, nor a copy in /var/cache or ${os.tmpdir()}. ` +
        `Start Parc as an ordinary user. ${useYourOwnPostgres}`,
    );
  }
  const copy = path.join(parent, `parc-postgres-${version}`);
  return isOurs(copy) ? copy : makeCopy(packageFolder, copy);
}

function makeCopy(packageFolder: string, copy: string): string {
  // A random name, made by us alone: nobody can have put something there beforehand.
  const unfinished = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(
    path.join(packageFolder, 'native'),
    path.join(unfinished, 'native'),
    { recursive: true, verbatimSymlinks: true },
  );
  linkSharedLibraries(unfinished);
  letEverybodyRead(unfinished);
  try {
    fs.renameSync(unfinished, copy);
    return copy;
  } catch {
    // The name is taken, by somebody else's folder or by a copy made at the same moment: ours serves under its own.
    return unfinished;
  }
}

/** A checkout made with a strict umask is for its owner only; the copy must not inherit that. */
function letEverybodyRead(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) letEverybodyRead(entryPath);
    else if (entry.isFile()) fs.chmodSync(entryPath, 0o755);
  }
}

/** In a folder that everybody writes to, only what belongs to us and nobody else can change is trusted. */
function isOurs(folder: string): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  const isWritableByOthers = /[2367]/.test(
    found?.mode.toString(8).slice(-2) ?? '',
  );
  return Boolean(
    found?.isDirectory() &&
      found.uid === process.getuid?.() &&
      !isWritableByOthers,
  );
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
