import { createApp } from '@backstage/frontend-defaults';
import userSettingsStorageModule from '@backstage/plugin-app-module-user-settings';
import authPlugin from '@backstage/plugin-auth';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import parcPlugin from '@parc/backstage-plugin-parc';
import { catalogGraphModule, overviewTabModule } from './catalog';
import { demoSignInModule } from './demoSignIn';
import { homeModule } from './home';
import { languageModule } from './language';
import { navigationModule } from './navigation';

/** The portal: a list of features. docs/sign-in.md: how to replace the demo sign-in by a real one. */
export default createApp({
  features: [
    parcPlugin,
    authPlugin,
    catalogPlugin,
    catalogGraphPlugin,
    orgPlugin,
    searchPlugin,
    homePlugin,
    notificationsPlugin,
    signalsPlugin,
    userSettingsPlugin,
    userSettingsStorageModule,
    catalogGraphModule,
    overviewTabModule,
    demoSignInModule,
    homeModule,
    languageModule,
    navigationModule,
  ],
});
