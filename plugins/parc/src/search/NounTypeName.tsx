import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';

/** What the filter of the search page calls the records of a noun, in the reader's language. */
export const NounTypeName = ({ noun }: { noun: Noun }) => (
  <>{useText().noun(noun, 'many')}</>
);
