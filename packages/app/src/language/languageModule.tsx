import {
  AppRootElementBlueprint,
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';
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

const catalogInFrench = TranslationBlueprint.make({
  name: 'catalog-french',
  params: {
    resource: createTranslationResource({
      ref: catalogTranslationRef,
      translations: { fr: () => import('./catalogFrench') },
    }),
  },
});

const catalogGraphInFrench = TranslationBlueprint.make({
  name: 'catalog-graph-french',
  params: {
    resource: createTranslationResource({
      ref: catalogGraphTranslationRef,
      translations: { fr: () => import('./catalogGraphFrench') },
    }),
  },
});

const orgInFrench = TranslationBlueprint.make({
  name: 'org-french',
  params: {
    resource: createTranslationResource({
      ref: orgTranslationRef,
      translations: { fr: () => import('./orgFrench') },
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
    catalogInFrench,
    catalogGraphInFrench,
    orgInFrench,
    home,
    documentLanguage,
  ],
});
