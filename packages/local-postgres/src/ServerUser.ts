import fs from 'node:fs';
import path from 'node:path';
import { LocalPostgresError, useYourOwnPostgres } from './LocalPostgresError';

/** The unprivileged user that runs the server when we are root: PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Users that may run the server, best first. We never create one: trying a portal must not change the machine. */
const candidates = ['postgres', '_postgres', 'nobody'];

/** Who runs the server on a cluster; undefined means we ourselves, which is the case unless we are root. */
export function findServerUser(clusterFolder: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (fs.existsSync(clusterFolder)) {
    const { uid, gid } = fs.statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }

  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const account = candidates
    .map(name => accounts.find(fields => fields[0] === name))
    .find(fields => fields !== undefined);
  if (!account) {
    throw new LocalPostgresError(
      `PostgreSQL does not run as root, and this machine has neither a user 'postgres' nor 'nobody' to run it. ` +
        `Start Parc as an ordinary user. ${useYourOwnPostgres}`,
    );
  }
  // As unsigned numbers: macOS writes nobody's id as -2.
  /* eslint-disable-next-line no-bitwise */
  return { uid: Number(account[2]) >>> 0, gid: Number(account[3]) >>> 0 };
}

/** Whether the user may enter the folder and every folder above it. A checkout below /root is such that they may not. */
export function canWalkTo(user: ServerUser, folder: string): boolean {
  const parent = path.dirname(folder);
  return (
    canEnter(user, fs.statSync(folder)) &&
    (parent === folder || canWalkTo(user, parent))
  );
}

function canEnter(user: ServerUser, { uid, gid, mode }: fs.Stats): boolean {
  const [owner, group, others] = mode.toString(8).slice(-3);
  if (uid === user.uid) return isOdd(owner);
  if (gid === user.gid) return isOdd(group);
  return isOdd(others);
}

/** The lowest bit of a permission digit is the right to enter. */
function isOdd(digit: string): boolean {
  return Number(digit) % 2 === 1;
}

/**
 * How a process that `user` runs, with `folder` as its working directory, names that folder. Where the user may not
 * walk to it, Linux still lets it in by /proc: a process may always enter the directory that it was started in. So the
 * data stays in the checkout, whatever folder that is in.
 */
export function pathFor(user: ServerUser | undefined, folder: string): string {
  if (!user || canWalkTo(user, folder)) return folder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new LocalPostgresError(
    `PostgreSQL does not run as root, and the user who runs it instead cannot reach ${folder}. Start Parc as an ordinary user. ${useYourOwnPostgres}`,
  );
}

/** Makes the user the owner of files that we made. */
export function giveTo(user: ServerUser, files: string[]): void {
  try {
    files.forEach(file => fs.chownSync(file, user.uid, user.gid));
  } catch (error) {
    throw new LocalPostgresError(
      `PostgreSQL does not run as root, and files cannot be handed to user ${user.uid} here (${error}). Start Parc as an ordinary user. ${useYourOwnPostgres}`,
    );
  }
}
