import { rubbish } from './rubbish';

/** A host name without its domain, in lower case; undefined when it is an address or says nothing. */
export function cleanHostName(given: string): string | undefined {
  const text = given.trim().toLowerCase();
  if (/^[\d.]+$/.test(text) || text.includes(':')) return undefined;
  const name = text.split('.')[0].replace(/\s+/g, ' ').trim();
  return name && !rubbish.hostNames.some(each => each.test(name))
    ? name
    : undefined;
}
