import fs from 'node:fs';
import path from 'node:path';

/** Where the parts of a data folder are. Nothing else is in it. */
export interface DataFolder {
  folder: string;
  /** PostgreSQL's own data directory. It appears complete, by a rename, or not at all. */
  cluster: string;
  /** The password of the user `postgres`, made once, readable by its owner only. */
  password: string;
  /** The port of last time. */
  port: string;
  /** What the server had to say since its last start. */
  log: string;
}

export function dataFolderAt(folder: string): DataFolder {
  return {
    folder: path.resolve(folder),
    cluster: path.resolve(folder, 'cluster'),
    password: path.resolve(folder, 'password'),
    port: path.resolve(folder, 'port'),
    log: path.resolve(folder, 'server.log'),
  };
}

/** Prefix of the folders in which a cluster is being made; one that stays behind was interrupted. */
export const unfinishedPrefix = 'unfinished-';

/** What is found in a data folder. */
export type DataFolderState =
  | { is: 'empty' }
  | { is: 'initialised'; major: number }
  /** A cluster without what `initdb` writes, or whose password is gone: it cannot be started. */
  | { is: 'damaged'; missing: string }
  /** Something that we did not put there. */
  | { is: 'foreign'; entry: string };

/** Looks at a data folder and changes nothing. */
export function inspectDataFolder(data: DataFolder): DataFolderState {
  const known = [data.cluster, data.password, data.port, data.log].map(file =>
    path.basename(file),
  );
  const foreign = fs
    .readdirSync(data.folder)
    .find(
      entry => !known.includes(entry) && !entry.startsWith(unfinishedPrefix),
    );
  if (foreign) return { is: 'foreign', entry: foreign };
  if (!fs.existsSync(data.cluster)) return { is: 'empty' };

  // PG_VERSION and pg_control are the first that the server itself asks for.
  const missing = [
    path.join(data.cluster, 'PG_VERSION'),
    path.join(data.cluster, 'global', 'pg_control'),
    data.password,
  ].find(file => !fs.existsSync(file));
  if (missing) {
    return { is: 'damaged', missing: path.relative(data.folder, missing) };
  }
  const version = fs.readFileSync(
    path.join(data.cluster, 'PG_VERSION'),
    'utf8',
  );
  return { is: 'initialised', major: Number.parseInt(version, 10) };
}
