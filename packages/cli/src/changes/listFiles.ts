import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../UsageError';

/** More files than a repository has changes. */
const mostFiles = 10_000;

/** The files that are meant: those given, and of each folder all YAML below it. Each once, in their order. */
export function listFiles(paths: readonly string[]): string[] {
  const files = [...new Set(paths.flatMap(filesAt))];
  if (files.length > mostFiles)
    throw new UsageError(`these are more than ${mostFiles} files`);
  return files;
}

function filesAt(given: string): string[] {
  const found = fs.statSync(given, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`${given} does not exist`);
  if (!found.isDirectory()) return [given];
  return fs
    .readdirSync(given, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile() && /\.ya?ml$/i.test(each.name))
    .map(each => path.join(each.parentPath ?? each.path, each.name))
    .filter(each => !each.split(path.sep).includes('node_modules'))
    .sort();
}
