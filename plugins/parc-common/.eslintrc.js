const clock = 'The clock is a parameter of the domain: take a luxon DateTime.';
const chance = 'New ids are a parameter of the domain.';

module.exports = require('../../.eslint/packageConfig')(__dirname, [
  {
    files: ['src/**'],
    excludedFiles: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'import/no-nodejs-modules': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: clock },
        { name: 'crypto', message: chance },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'DateTime', property: 'now', message: clock },
        { object: 'DateTime', property: 'local', message: clock },
        { object: 'Math', property: 'random', message: chance },
      ],
    },
  },
]);
