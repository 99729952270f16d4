import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import * as english from './english';
import { FlatTexts, flattenTexts } from './texts';

/** Has a name so that the API report names it, and does not list every text. */
type ParcTranslationRef = TranslationRef<'parc', FlatTexts<typeof english>>;

/** All texts of Parc. Portals may replace any of them; French comes with the plugin. */
export const parcTranslationRef = createTranslationRef({
  id: 'parc',
  // Flat before Backstage's types see them: those take minutes to flatten some thousands of texts.
  messages: flattenTexts({ ...english }),
  translations: { fr: () => import('./frenchMessages') },
}) as ParcTranslationRef;
