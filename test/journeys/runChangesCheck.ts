import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Portal, Role } from '../support';

const parc = path.resolve(__dirname, '../../packages/cli/bin/parc');

/** `parc changes check changes/`, as the job of a pull request runs it: with the portal's address and somebody's token. */
export async function runChangesCheck(
  folder: string,
  portal: Portal,
  role: Role,
): Promise<{ code: unknown; found: string[]; told: string }> {
  const env = {
    ...process.env,
    PARC_URL: portal.url,
    PARC_TOKEN: await portal.as(role).token(),
  };
  return new Promise(resolve =>
    execFile(
      process.execPath,
      [parc, 'changes', 'check', 'changes/'],
      { cwd: folder, env },
      (error, stdout, stderr) =>
        resolve({
          code: error ? error.code : 0,
          found: stdout.split('\n').slice(0, -1),
          told: stderr,
        }),
    ),
  );
}
