/*
 * The ESLint configuration of a package: Backstage's, with our rules. What both set is composed here, since ESLint lets
 * the options that come last replace the others.
 */
const path = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');
const { zones } = require('./zones');

/* By path: `@material-ui/core` alone loads all of it, in every test. */
const restrictedImports = ['@material-ui/core', '@material-ui/lab'].map(
  name => ({ name, message: `Import by path, as '${name}/<Component>'.` }),
);

const restrictedSyntax = [
  {
    selector: 'TSEnumDeclaration',
    message: 'No enum: a union of strings, or a const object, is plain data.',
  },
];

const rules = {
  'import/no-restricted-paths': [
    'error',
    { zones, basePath: path.resolve(__dirname, '..') },
  ],
  // Plugins have parc-common in common, and talk over HTTP.
  '@backstage/no-mixed-plugin-imports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  // A file starts with what it is for; what that needs comes below.
  '@typescript-eslint/no-use-before-define': [
    'error',
    { functions: false, classes: false, variables: false },
  ],
};

/* Files for which a rule of Backstage's makes no sense. */
const exceptions = [
  {
    files: ['bin/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/testing/**'],
    rules: { '@backstage/no-undeclared-imports': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      // In a browser, to wait for something is to expect it.
      'jest/expect-expect': 'off',
      // A test may try the spine on any noun.
      'import/no-restricted-paths': 'off',
    },
  },
];

const settings = {
  'import/resolver': {
    node: { extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'] },
  },
};

/** `overrides` are the package's own. */
module.exports = function packageConfig(folder, overrides = []) {
  return restrictSyntax(
    createConfig(folder, {
      rules,
      settings,
      restrictedImports,
      overrides: [...exceptions, ...overrides],
    }),
  );
};

/* Adds to the lists that Backstage has for sources and for tests, of which its options reach only some. */
function restrictSyntax(config) {
  for (const part of [config, ...config.overrides]) {
    const [, ...theirs] = part.rules['no-restricted-syntax'] ?? [];
    if (part === config || theirs.length > 0) {
      part.rules['no-restricted-syntax'] = [
        'error',
        ...theirs,
        ...restrictedSyntax,
      ];
    }
  }
  return config;
}
