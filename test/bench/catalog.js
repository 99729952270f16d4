#!/usr/bin/env node
/* `node test/bench/catalog.js`: measures what it costs the catalog to show the register's assets. docs/catalog.md has results. */
/* eslint-disable-next-line @backstage/no-relative-monorepo-imports -- a package has no name before it is installed */
require('../../packages/local-postgres/bin/ensureInstalled')();
require('@backstage/cli/config/nodeTransform.cjs');
require('./runCatalogBench')
  .runCatalogBench(process.argv.slice(2))
  .then(
    () => process.exit(0),
    error => {
      console.error(error);
      process.exit(1);
    },
  );
