#!/usr/bin/env node
/*
 * Builds the portal's pages into packages/app/dist, unless they were built from the same sources before.
 * `npm start` and the tests call it; plain Node, so that it runs before anything else does.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const app = path.resolve(__dirname, '..');
const root = path.resolve(app, '../..');
const record = path.join(app, '.cache/built-from');
const lock = path.join(app, '.cache/build.lock');

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

function main() {
  const fingerprint = fingerprintOf(SOURCES);
  if (isBuiltFrom(fingerprint)) {
    return;
  }
  withLock(() => {
    if (!isBuiltFrom(fingerprint)) {
      build();
      fs.writeFileSync(record, fingerprint);
    }
  });
}

function isBuiltFrom(fingerprint) {
  return (
    fs.existsSync(path.join(app, 'dist/index.html')) &&
    fs.existsSync(record) &&
    fs.readFileSync(record, 'utf8') === fingerprint
  );
}

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

/** Lets one process build at a time; the lock of a process that is gone does not count. */
function withLock(work) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function takeLock() {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error;
    }
    removeLockOfTheDead();
    return false;
  }
}

function removeLockOfTheDead() {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') {
      fs.rmSync(lock, { force: true });
    }
  }
}

function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort()) {
    hash.update(path.relative(root, file)).update('\0');
    hash.update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(source) {
  if (!fs.existsSync(source)) {
    return [];
  }
  if (!fs.statSync(source).isDirectory()) {
    return [source];
  }
  return fs
    .readdirSync(source, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name));
}

main();
