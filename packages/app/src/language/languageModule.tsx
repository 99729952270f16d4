import {
  AppRootElementBlueprint,
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';
import { homeTranslations } from '../home';
import { DocumentLanguage } from './DocumentLanguage';

const searchInFrench = TranslationBlueprint.make({
  name: 'search-french',
  params: {
    resource: createTranslationResource({
      ref: searchTranslationRef,
      translations: { fr: () => import('./searchFrench') },
    }),
  },
});

const notificationsInFrench = TranslationBlueprint.make({
  name: 'notifications-french',
  params: {
    resource: createTranslationResource({
      ref: notificationsTranslationRef,
      translations: { fr: () => import('./notificationsFrench') },
    }),
  },
});

const userSettingsInFrench = TranslationBlueprint.make({
  name: 'user-settings-french',
  params: {
    resource: createTranslationResource({
      ref: userSettingsTranslationRef,
      translations: { fr: () => import('./userSettingsFrench') },
    }),
  },
});

const home = TranslationBlueprint.make({
  name: 'home',
  params: { resource: homeTranslations },
});

const documentLanguage = AppRootElementBlueprint.make({
  name: 'document-language',
  params: { element: <DocumentLanguage /> },
});

/** French for what of Backstage's own is always in sight; the rest of Backstage stays English. */
export const languageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    searchInFrench,
    notificationsInFrench,
    userSettingsInFrench,
    home,
    documentLanguage,
  ],
});
