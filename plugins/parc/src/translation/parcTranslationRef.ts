import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import * as english from './english';

const translations = createTranslationRef({
  id: 'parc',
  messages: { ...english },
  translations: {
    // `Texts<…>` has checked the keys already, nested as they are written: the flat type would say it again.
    fr: () => import('./frenchMessages') as Promise<never>,
  },
});

/** Has a name so that the API report names it, and does not list every text, in whatever order the compiler met them. */
type ParcTranslationRef = typeof translations;

/** All texts of Parc. Portals may replace any of them; French comes with the plugin. */
export const parcTranslationRef: ParcTranslationRef = translations;
