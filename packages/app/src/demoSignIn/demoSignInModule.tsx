import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { demoSignInTranslations } from './translation';

/** Sign-in for trying: a choice of people, one per role, without a password. */
export const demoSignInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: () => import('./DemoSignInPage').then(m => m.DemoSignInPage),
      },
    }),
    TranslationBlueprint.make({
      name: 'demo-sign-in',
      params: { resource: demoSignInTranslations },
    }),
  ],
});
