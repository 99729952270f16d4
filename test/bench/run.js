#!/usr/bin/env node
/* `npm run bench`: measures the REST API on generated estates. What follows `npm run bench --` is in docs/performance.md. */
/* eslint-disable-next-line @backstage/no-relative-monorepo-imports -- a package has no name before it is installed */
require('../../packages/local-postgres/bin/ensureInstalled')();
require('@backstage/cli/config/nodeTransform.cjs');
require('./runBench')
  .runBench(process.argv.slice(2))
  .then(
    () => process.exit(0),
    error => {
      console.error(error);
      process.exit(1);
    },
  );
