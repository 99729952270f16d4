import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NavContentNavItem } from '@backstage/plugin-app-react';
import { navigationTranslationRef } from './translation';

const PAGE_TITLES = {
  'page:home': 'pages.home',
  'page:catalog': 'pages.catalog',
  'page:catalog-graph': 'pages.catalogGraph',
  'page:parc': 'pages.parc',
  'page:parc/assets': 'pages.assets',
  'page:parc/my-equipment': 'pages.myEquipment',
} as const;

/** Gives a page its title in the menu, in the reader's language where we have it. */
export function useMenuTitle(): (item: NavContentNavItem) => string {
  const { t } = useTranslationRef(navigationTranslationRef);
  return ({ node, title }) =>
    isTranslated(node.spec.id) ? t(PAGE_TITLES[node.spec.id]) : title;
}

function isTranslated(id: string): id is keyof typeof PAGE_TITLES {
  return id in PAGE_TITLES;
}
