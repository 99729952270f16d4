/*
 * Installs the dependencies when they are not there, or not those of yarn.lock. It runs on a machine that has nothing
 * but Node and npm, so it is plain JavaScript without a dependency, and Yarn comes by npx.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const { engines, packageManager } = require(path.join(root, 'package.json'));
/** Written when an installation is complete: an interrupted one starts again. */
const stamp = path.join(root, 'node_modules', '.parc-installed');

module.exports = function ensureInstalled() {
  refuseOtherNode();
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'yarn.lock')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  install();
  fs.writeFileSync(stamp, wanted);
};

function refuseOtherNode() {
  const [major] = process.versions.node.split('.');
  if (engines.node.split(' || ').includes(major)) return;
  fail(
    `Parc runs on Node ${engines.node.replaceAll(' || ', ', ')}. This is Node ${
      process.versions.node
    }.`,
  );
}

function install() {
  console.log('Installing the dependencies: a minute or two, the first time …');
  const yarn = packageManager.replace('yarn@', '@yarnpkg/cli-dist@');
  const { status, signal, error } = spawnSync(
    'npx',
    ['--yes', '--package', yarn, 'yarn', 'install', '--immutable'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status === 0) return;
  const reason = error?.message ?? signal ?? `exit code ${status}`;
  fail(
    `The dependencies could not be installed (${reason}): see above. Whatever was installed is kept; run the same command again.`,
  );
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
