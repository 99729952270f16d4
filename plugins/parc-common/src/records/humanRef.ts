/** A reference is also a catalog entity name once in lower case (Backstage: at most 63 of letters, digits, `-_.`). */
export const tagPattern = /^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/;

/** Words of the API's paths, which no human reference may be. */
export const reservedRefs: readonly string[] = [
  'facets',
  'totals',
  'export',
  'bulk',
  'history',
  'import',
  'yaml',
  'mine',
  'new',
  'load',
];
