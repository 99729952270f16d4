#!/usr/bin/env node
/* `npm run licences`: lists the licences of what a built portal contains; ends with 1 when one is not allowed. */
require('@backstage/cli/config/nodeTransform.cjs');
require('./checkLicences')
  .checkLicences()
  .then(refused => {
    for (const each of refused) console.error(`not allowed: ${each}`);
    process.exit(refused.length > 0 ? 1 : 0);
  });
