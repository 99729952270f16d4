#!/usr/bin/env node
/* `npm test`: installs when needed, then runs every test. What follows `npm test --` goes to Jest, such as a file name. */
/* eslint-disable-next-line @backstage/no-relative-monorepo-imports -- a package has no name before it is installed */
require('../../packages/local-postgres/bin/ensureInstalled')();
require('@backstage/cli/config/nodeTransform.cjs');
require('./runTests')
  .runTests(process.argv.slice(2))
  .catch(error => {
    console.error(error, '\n\n0 passed, 1 failed');
    process.exit(1);
  });
