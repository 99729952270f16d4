import { products } from '@parc/backstage-plugin-parc-common';
import type { Text } from '../../language';

/** What a dry run says software becomes: a product's code with edition and release, a category, or nothing yet. */
export function outcomeWords(text: Text, outcome: string): string {
  if (outcome === 'unrecognised') return text.t('titles.states.unrecognised');
  return text.choice(products, 'licensing', outcome);
}
