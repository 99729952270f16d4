import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from './errorCode';

/**
 * Makes the symbolic links of the shared libraries, which npm packages cannot carry. The package's own install script
 * does the same, but we run no install scripts. Without the links nothing starts (`libicuuc.so.60: cannot open`).
 *
 * Answers false when the folder cannot be written and links are missing.
 */
export function linkSharedLibraries(packageFolder: string): boolean {
  try {
    for (const link of readLinks(packageFolder)) {
      makeLink(
        path.join(packageFolder, link.source),
        path.join(packageFolder, link.target),
      );
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? ''))
      return false;
    throw error;
  }
}

function readLinks(
  packageFolder: string,
): Array<{ source: string; target: string }> {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  // The packages for macOS may come without a list: their libraries are plain files.
  return fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
}

function makeLink(source: string, target: string): void {
  // existsSync follows the link: one that leads nowhere counts as missing, and is made again.
  if (fs.existsSync(target)) return;
  fs.rmSync(target, { force: true });
  try {
    fs.symlinkSync(path.basename(source), target);
  } catch (error) {
    // Another process was quicker.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
