import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { ParcSidebar } from './ParcSidebar';
import { navigationTranslations } from './translation';

/** Replaces the portal's menu by Parc's. */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({ params: { component: ParcSidebar } }),
    TranslationBlueprint.make({
      name: 'navigation',
      params: { resource: navigationTranslations },
    }),
  ],
});
