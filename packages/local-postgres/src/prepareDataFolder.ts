import fs from 'node:fs';
import path from 'node:path';
import { LocalPostgresError } from './LocalPostgresError';
import { ServerUser } from './ServerUser';
import { errorCode } from './errorCode';
import { PostgresBinaries, PostgresMajor } from './findBinaries';
import { initialiseCluster, removeUnfinished } from './initialiseCluster';
import { DataFolder, inspectDataFolder } from './inspectDataFolder';

/** Sees to it that the folder holds a cluster that this server can open. Refuses, and touches nothing, if it cannot. */
export function prepareDataFolder(options: {
  data: DataFolder;
  binaries: PostgresBinaries;
  major: PostgresMajor;
  user: ServerUser | undefined;
  throwaway: boolean;
}): void {
  const { data, major } = options;
  makeWritable(data);
  const state = inspectDataFolder(data);
  switch (state.is) {
    case 'foreign':
      throw new LocalPostgresError(
        `${data.folder} holds something that Parc did not put there (${state.entry}), so Parc leaves it alone. Choose another folder, or move its content away.`,
      );
    case 'damaged':
      throw new LocalPostgresError(
        `The database in ${data.folder} is incomplete: ${state.missing} is missing. Nothing was changed. ` +
          `Put the missing file back, from a backup for example; or, to start with an empty database, move ${data.folder} away.`,
      );
    case 'initialised':
      refuseOtherMajor(data, state.major, major);
      refuseOtherOwner(data);
      return removeUnfinished(data);
    case 'empty':
      removeUnfinished(data);
      return initialiseCluster(options);
    default:
      throw new Error(`Unexpected state: ${state satisfies never}`);
  }
}

function makeWritable(data: DataFolder): void {
  try {
    makeFolder(data.folder);
    fs.accessSync(data.folder, fs.constants.W_OK);
  } catch (error) {
    throw new LocalPostgresError(
      `PostgreSQL keeps its data in ${
        data.folder
      }, which cannot be written (${errorCode(
        error,
      )}). Give yourself the right to write there, or choose another folder.`,
    );
  }
}

/** One by one: Node's own way to make parents as well goes round for ever below /proc. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
}

function refuseOtherMajor(
  data: DataFolder,
  found: number,
  wanted: PostgresMajor,
): void {
  if (found === wanted) return;
  throw new LocalPostgresError(
    `The database in ${data.folder} was made by PostgreSQL ${found}, and PostgreSQL ${wanted} cannot open it. Nothing was changed. ` +
      `To keep its content, take it out with pg_dumpall of version ${found}, move ${data.folder} away, start again and load it; to start with an empty database, only move the folder away.`,
  );
}

function refuseOtherOwner(data: DataFolder): void {
  const me = process.getuid?.();
  const owner = fs.statSync(data.cluster).uid;
  if (me === 0 || me === owner) return;
  throw new LocalPostgresError(
    `The database in ${data.folder} belongs to another user (id ${owner}): it was started by them, or by root. Nothing was changed. ` +
      `Start Parc as it was started before, or make the folder yours: sudo chown -R "$(id -u):$(id -g)" '${data.folder}'`,
  );
}
