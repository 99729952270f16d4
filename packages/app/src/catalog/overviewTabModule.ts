import {
  appLanguageApiRef,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

const titles: Readonly<Record<string, string>> = {
  en: 'Overview',
  fr: 'Vue d’ensemble',
};

/**
 * Names the first tab of entity pages in the reader's language. The catalog takes titles as they are when the portal
 * starts, so that a language chosen later shows after a reload.
 */
export const overviewTabModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    catalogPlugin.getExtension('entity-content:catalog/overview').override({
      factory: (original, { apis, config }) => {
        const { language } = apis.get(appLanguageApiRef)!.getLanguage();
        return original({
          config: { ...config, title: config.title ?? titles[language] },
        });
      },
    }),
  ],
});
