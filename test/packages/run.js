#!/usr/bin/env node
/* `npm run pack`: builds and packs all plugins as they are published, and prints the tarballs (docs/releasing.md). */
require('@backstage/cli/config/nodeTransform.cjs');
for (const { tarball } of require('./packPlugins').packPlugins()) {
  console.log(tarball);
}
