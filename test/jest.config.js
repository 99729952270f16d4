/** The settings of Backstage's CLI for a Node package, but for tests that are not in a folder named src. */
module.exports = {
  rootDir: __dirname,
  displayName: '@parc/test',
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  // What needs programs that npm does not have is run where they are installed: .ci/run does it.
  testPathIgnorePatterns: process.env.PARC_REAL_AGENTS
    ? ['/node_modules/']
    : ['/node_modules/', '<rootDir>/agents/'],
  setupFilesAfterEnv: ['<rootDir>/support/setupTests.ts'],
  transform: {
    '\\.(ts|js)$': [
      require.resolve('@backstage/cli/config/jestSwcTransform'),
      {
        module: { ignoreDynamic: true, exportInteropAnnotation: true },
        jsc: { parser: { syntax: 'typescript' } },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
};
