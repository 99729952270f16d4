import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { LocalPostgresError } from '../LocalPostgresError';
import { repositoryRoot } from '../repositoryRoot';

/** Builds the pages of the portal, unless they were built from the same sources before. */
export async function buildPages(): Promise<void> {
  const build = spawn(
    process.execPath,
    [path.join(repositoryRoot, 'packages/app/bin/build-if-changed.js')],
    { stdio: 'inherit' },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) {
    throw new LocalPostgresError('The pages could not be built: see above.');
  }
}
