import { createBackend } from '@backstage/backend-defaults';
import { readinessServiceFactory } from '@parc/backstage-plugin-parc-backend';
import { startOneAtATime } from './startUp';

const backend = createBackend();

// Several backends may start on one database at the same moment
backend.add(startOneAtATime);

// The portal's pages, as built by packages/app
backend.add(import('@backstage/plugin-app-backend'));

// Who somebody is. docs/sign-in.md: how to replace the demo sign-in by a real one
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./demoSignIn'));

// People, systems, and what is declared in git
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@parc/backstage-plugin-catalog-backend-module-parc'));

// The register, and a readiness that knows its database
backend.add(import('@parc/backstage-plugin-parc-backend'));
backend.add(readinessServiceFactory);

// What somebody may do
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@parc/backstage-plugin-search-backend-module-parc'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start().catch(error => {
  // Else the process would stay, half started. Whoever runs it sees its exit code and starts it again.
  // eslint-disable-next-line no-console
  console.error(error);
  process.exit(1);
});
