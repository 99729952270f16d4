import {
  foldText,
  type Installation,
} from '@parc/backstage-plugin-parc-common';

/** What has all words of a term in its name or publisher, accents and case aside. */
export function matchingSoftware(
  software: readonly Installation[],
  term: string,
): Installation[] {
  const words = foldText(term).split(/\s+/).filter(Boolean);
  return software.filter(({ name, publisher = '' }) => {
    const text = foldText(`${name} ${publisher}`);
    return words.every(word => text.includes(word));
  });
}
