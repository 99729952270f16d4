#!/usr/bin/env node
/* `npm run soak`: two backends under load, one of them killed twice. `npm run soak -- 3`: for three minutes, not ten. */
/* eslint-disable-next-line @backstage/no-relative-monorepo-imports -- a package has no name before it is installed */
require('../../packages/local-postgres/bin/ensureInstalled')();
require('@backstage/cli/config/nodeTransform.cjs');
const { runSoak } = require('./runSoak');

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) {
  console.error(`How many minutes? ${process.argv[2]} is no number of them.`);
  process.exit(1);
}
runSoak(minutes).then(
  isWell => process.exit(isWell ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
