/*
 * Work that is done again only when what it is made from has changed, and by one process at a time. Plain Node, so that
 * it runs before anything else does.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/**
 * Does the work unless it was done before with the same files in `sources`, which may be folders. What is remembered of
 * it is in the folder `cache`; `isThere` says whether its result still is.
 */
module.exports = function onlyIfChanged({ sources, cache, isThere, work }) {
  const record = path.join(cache, 'built-from');
  const fingerprint = fingerprintOf(sources);
  const isDone = () =>
    isThere() &&
    fs.existsSync(record) &&
    fs.readFileSync(record, 'utf8') === fingerprint;
  if (isDone()) {
    return;
  }
  fs.mkdirSync(cache, { recursive: true });
  withLock(path.join(cache, 'build.lock'), () => {
    if (!isDone()) {
      work();
      fs.writeFileSync(record, fingerprint);
    }
  });
};

/** Lets one process work at a time; the lock of a process that is gone does not count. */
function withLock(lock, work) {
  while (!takeLock(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function takeLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error;
    }
    removeLockOfTheDead(lock);
    return false;
  }
}

function removeLockOfTheDead(lock) {
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
    hash.update(file).update('\0');
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
