/** As long as a code may be. */
const longestCode = 63;

/** A code for a name: `Visio Professionnel 2021` → `visio-professionnel-2021`. Empty for what has no letter or digit. */
export function codeFor(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestCode)
    .replace(/^-+|-+$/g, '');
}
