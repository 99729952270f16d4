import {
  createTranslationMessages,
  createTranslationRef,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';

/**
 * The words of the menu. A page's own title has one language only; `pages` has the title
 * of the pages that the portal comes with, by the name of their extension.
 */
export const navigationTranslationRef = createTranslationRef({
  id: 'app.navigation',
  messages: {
    toHome: 'Parc: to the home page',
    search: 'Search',
    menu: 'Menu',
    pages: {
      home: 'Home',
      catalog: 'Catalog',
      catalogGraph: 'Relations',
      parc: 'IT estate',
      assets: 'Assets',
      myEquipment: 'My equipment',
    },
  },
});

const french = createTranslationMessages({
  ref: navigationTranslationRef,
  full: true,
  messages: {
    toHome: 'Parc : vers l’accueil',
    search: 'Rechercher',
    menu: 'Menu',
    'pages.home': 'Accueil',
    'pages.catalog': 'Catalogue',
    'pages.catalogGraph': 'Relations',
    'pages.parc': 'Le parc',
    'pages.assets': 'Matériel',
    'pages.myEquipment': 'Mon matériel',
  },
});

export const navigationTranslations = createTranslationResource({
  ref: navigationTranslationRef,
  translations: { fr: async () => ({ default: french }) },
});
