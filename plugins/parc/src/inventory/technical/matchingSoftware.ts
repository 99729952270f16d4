import {
  foldText,
  type Installation,
} from '@parc/backstage-plugin-parc-common';

/** Questions that software is asked: whether it needs a licence, must not be there, or is not known. */
export const softwareFilters = [
  'licensed',
  'forbidden',
  'unrecognised',
] as const;
export type SoftwareFilter = (typeof softwareFilters)[number];

/**
 * What has all words of a term in its name, product or publisher, accents and case aside; and of those what a filter
 * asks for.
 */
export function matchingSoftware(
  software: readonly Installation[],
  term: string,
  filter?: SoftwareFilter,
): Installation[] {
  const words = foldText(term).split(/\s+/).filter(Boolean);
  return software.filter(
    ({ name, publisher = '', product, licensing = 'unrecognised' }) => {
      const text = foldText(`${name} ${publisher} ${product?.name ?? ''}`);
      return (
        (filter === undefined || licensing === filter) &&
        words.every(word => text.includes(word))
      );
    },
  );
}
