#!/usr/bin/env node
/* `npm start`: installs when needed, then starts PostgreSQL and the portal. */
require('./ensureInstalled')();
require('@backstage/cli/config/nodeTransform.cjs');
require('../src/portal/startPortal').startPortal();
