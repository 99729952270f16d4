import { foldText } from '@parc/backstage-plugin-parc-common';

/**
 * The other ways of writing a code by which people look for it: its parts, from each part to its end, all parts
 * joined, and all of it without accents. PostgreSQL's text search splits `PC-2024-0001` into `pc`, `-2024` and
 * `-0001`, and `srv-paris-01.acme.fr` not at all.
 */
export function searchTokens(code: string): string[] {
  const folded = foldText(code);
  const parts = [...folded.matchAll(/[\p{L}\p{N}]+/gu)];
  return [
    folded,
    ...parts.map(([part]) => part),
    ...parts.map(({ index }) => folded.slice(index)),
    parts.map(([part]) => part).join(''),
  ];
}

/** {@link searchTokens} of a host name, with and without its domain. */
export function hostTokens(hostname: string): string[] {
  const [host, ...domain] = hostname.split('.');
  return domain.length > 0
    ? [...searchTokens(host), ...searchTokens(hostname)]
    : searchTokens(host);
}

/** Words as one text, each once. */
export function joinTokens(tokens: readonly string[]): string {
  return [...new Set(tokens)].join(' ');
}

/** `user:default/ines.garnier`: the name and its parts. */
export function personTokens(ref: string): string[] {
  return searchTokens(ref.slice(ref.indexOf('/') + 1));
}

/** The words of a name that has accents, without them. */
export function foldName(name: string | undefined): string[] {
  const folded = name && foldText(name);
  return folded && folded !== name.toLocaleLowerCase('en-US')
    ? folded.split(/\s+/)
    : [];
}
