import path from 'node:path';

/** The checkout that we are part of. */
export const repositoryRoot = path.resolve(
  path.dirname(require.resolve('@parc/local-postgres/package.json')),
  '../..',
);
