import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const backend = path.join(root, 'packages/backend');

/** Workspaces, which come from the build and not from the repository. */
const OURS = ['@parc', 'app', 'backend'];

/** A folder as the container file makes it. */
export type Installation = { folder: string; discard(): void };

/**
 * Builds the backend as for production and unpacks it into an empty folder. Its dependencies are those of the
 * repository, by links: what `yarn workspaces focus --production` would download again.
 */
export function buildProduction(): Installation {
  const folder = mkdtempSync(path.join(tmpdir(), 'parc-production-'));
  const unpacked = path.join(folder, 'app');
  mkdirSync(unpacked);
  build(path.join(folder, 'bin'));
  for (const archive of ['skeleton', 'bundle']) {
    const file = path.join(backend, 'dist', `${archive}.tar.gz`);
    execFileSync('tar', ['xzf', file, '-C', unpacked]);
  }
  for (const file of [
    'app-config.yaml',
    'app-config.production.yaml',
    'backstage.json',
  ]) {
    copyFileSync(path.join(root, file), path.join(unpacked, file));
  }
  linkDependencies(path.join(unpacked, 'node_modules'));
  linkOurs(unpacked);
  return {
    folder: unpacked,
    discard: () => rmSync(folder, { recursive: true }),
  };
}

/** The CLI calls yarn to build the pages; here they are built already, unless their sources changed. */
function build(folderOfYarn: string): void {
  const yarn = path.join(folderOfYarn, 'yarn');
  const buildPages = path.join(root, 'packages/app/bin/build-if-changed.js');
  mkdirSync(folderOfYarn);
  writeFileSync(yarn, `#!/bin/sh\nexec "${process.execPath}" "${buildPages}"`);
  chmodSync(yarn, 0o755);
  execFileSync(
    process.execPath,
    [require.resolve('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
    {
      cwd: backend,
      stdio: 'pipe',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PATH: `${folderOfYarn}:${process.env.PATH}`,
      },
    },
  );
}

function linkDependencies(target: string): void {
  const source = path.join(root, 'node_modules');
  mkdirSync(target);
  for (const name of readdirSync(source)) {
    if (!OURS.includes(name)) {
      symlinkSync(path.join(source, name), path.join(target, name));
    }
  }
}

function linkOurs(unpacked: string): void {
  const modules = path.join(unpacked, 'node_modules');
  mkdirSync(path.join(modules, '@parc'));
  for (const parent of ['packages', 'plugins']) {
    for (const each of readdirSync(path.join(unpacked, parent))) {
      const { name } = require(path.join(
        unpacked,
        parent,
        each,
        'package.json',
      ));
      symlinkSync(path.join(unpacked, parent, each), path.join(modules, name));
    }
  }
}
