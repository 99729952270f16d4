const message = 'Only hooks (use*.ts) fetch.';

module.exports = require('../../.eslint/packageConfig')(__dirname, [
  {
    files: ['src/**'],
    excludedFiles: ['**/use*.{ts,tsx}', 'src/api/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message }],
      'no-restricted-properties': ['error', { property: 'fetch', message }],
    },
  },
]);
