/** The fields of a change that name other changes. */
export const relationFields = [
  'parent',
  'dependsOn',
  'blocks',
  'conflictsWith',
  'supersedes',
] as const;
