#!/usr/bin/env node
/*
 * Builds the portal's pages into packages/app/dist, unless they were built from the same sources before.
 * `npm start` and the tests call it; plain Node, so that it runs before anything else does.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const onlyIfChanged = require('./onlyIfChanged');

const app = path.resolve(__dirname, '..');
const root = path.resolve(app, '../..');

/** All that the built pages depend on. */
const SOURCES = [
  'packages/app/src',
  'packages/app/public',
  'packages/app/package.json',
  'packages/app/config.d.ts',
  'plugins/parc/src',
  'plugins/parc/package.json',
  'plugins/parc-common/src',
  'plugins/parc-common/package.json',
  'plugins/parc-backend/config.d.ts',
  'yarn.lock',
].map(source => path.join(root, source));

onlyIfChanged({
  sources: SOURCES,
  cache: path.join(app, '.cache'),
  isThere: () => fs.existsSync(path.join(app, 'dist/index.html')),
  work: build,
});

function build() {
  console.log('Building the pages of the portal, about half a minute …');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
    {
      cwd: app,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', CI: '' },
    },
  );
  if (status !== 0) {
    console.error(stdout, stderr);
    throw new Error('The pages of the portal could not be built, see above');
  }
}
