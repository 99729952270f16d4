import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import * as english from './english';

/** All texts of Parc. Portals may replace any of them; French comes with the plugin. */
export const parcTranslationRef = createTranslationRef({
  id: 'parc',
  messages: { ...english },
  translations: {
    // `Texts<…>` has checked the keys already, nested as they are written: the flat type would say it again.
    fr: () => import('./frenchMessages') as Promise<never>,
  },
});
