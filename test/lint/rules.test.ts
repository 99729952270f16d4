import { ESLint } from 'eslint';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const { composition, features, spine } = require(path.join(
  root,
  '.eslint/features',
)) as {
  features: string[];
  spine: Record<string, string[]>;
  composition: Record<string, string[]>;
};

/** Lints code as if it stood in that file, and answers with what the rules of this repository say. */
async function lint(file: string, code: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root });
  const [{ messages }] = await eslint.lintText(`${code}\n`, {
    filePath: path.join(root, 'plugins', file),
  });
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const caught: Array<[what: string, file: string, code: string, said: string]> =
  [
    [
      'a feature that uses a later one in the domain',
      'parc-common/src/locations/planted.ts',
      `export { assetFields } from '../assets';`,
      'The feature "locations" may use only those before it, by their index.ts: none',
    ],
    [
      'a feature that uses a later one in the backend, if only its type',
      'parc-backend/src/locations/planted.ts',
      `export type { AssetService } from '../assets';`,
      'The feature "locations" may use only those before it',
    ],
    [
      'a feature that uses a later one on the pages',
      'parc/src/locations/Planted.tsx',
      `export * from '../assets';`,
      'The feature "locations" may use only those before it',
    ],
    [
      'a feature that gets round the index of an earlier one',
      'parc-common/src/assets/planted.ts',
      `export * from '../models/tagPattern';`,
      'may use only those before it, by their index.ts: locations, suppliers, models',
    ],
    [
      'a later feature that is loaded when needed',
      'parc-common/src/locations/planted.ts',
      `export const later = import('../assets');`,
      'The feature "locations" may use only those before it',
    ],
    [
      'the spine that uses a feature',
      'parc-backend/src/records/planted.ts',
      `export * from '../assets';`,
      'Every feature stands on this file, so it may not use one',
    ],
    [
      'the composition root that gets round an index',
      'parc-backend/src/plugin.ts',
      `export * from './assets/AssetService';`,
      'A feature is entered by its index.ts',
    ],
    [
      'a service with something that is for tests',
      'parc-backend/src/assets/planted.ts',
      `export * from '../testing/startParc';`,
      'This is for tests only',
    ],
    [
      'routes that use a store',
      'parc-backend/src/assets/assetRoutes.ts',
      `export * from './AssetStore';`,
      'Routes call a service, which calls the store',
    ],
    [
      'routes with SQL',
      'parc-backend/src/assets/assetRoutes.ts',
      `export { knex } from 'knex';`,
      'SQL is for stores',
    ],
    [
      'a service with SQL',
      'parc-backend/src/assets/AssetService.ts',
      `export type { Knex } from 'knex';`,
      'SQL is for stores',
    ],
    [
      'a service that knows HTTP',
      'parc-backend/src/assets/AssetService.ts',
      `export type { Request } from 'express';`,
      'HTTP is for routes',
    ],
    [
      'a part of inventory other than the wire that knows HTTP',
      'parc-backend/src/inventory/credentials/planted.ts',
      `export type { Request } from 'express';`,
      'HTTP is for routes',
    ],
    [
      'the top of inventory that knows HTTP',
      'parc-backend/src/inventory/planted.ts',
      `export type { Request } from 'express';`,
      'HTTP is for routes',
    ],
    ...['express', 'knex', 'react', '@material-ui/core/Button'].map(
      (name): [string, string, string, string] => [
        `a domain with ${name}`,
        'parc-common/src/assets/planted.ts',
        `export * from '${name}';`,
        'parc-common is pure',
      ],
    ),
    [
      'a domain that draws lots',
      'parc-common/src/assets/planted.ts',
      `export const lot = Math.random();`,
      'New ids are a parameter of the domain',
    ],
    [
      'a domain that reads files',
      'parc-common/src/assets/planted.ts',
      `export * from 'node:fs';`,
      'import/no-nodejs-modules',
    ],
    [
      'a domain that reads the clock',
      'parc-common/src/assets/planted.ts',
      `export const now = () => new Date();`,
      'The clock is a parameter of the domain',
    ],
    [
      'a domain that has luxon read the clock',
      'parc-common/src/assets/planted.ts',
      `import { DateTime } from 'luxon';\n\nexport const now = () => DateTime.now();`,
      'The clock is a parameter of the domain',
    ],
    [
      'a domain that makes an id',
      'parc-common/src/assets/planted.ts',
      `export const id = () => crypto.randomUUID();`,
      'New ids are a parameter of the domain',
    ],
    [
      'Material UI as a whole',
      'parc/src/assets/Planted.tsx',
      `export { Button } from '@material-ui/core';`,
      `Import by path, as '@material-ui/core/<Component>'`,
    ],
    [
      'a component that fetches',
      'parc/src/assets/Planted.tsx',
      `export const answer = fetch('/api/parc/assets');`,
      'Only hooks (use*.ts) fetch',
    ],
    [
      'a component that fetches with an API',
      'parc/src/assets/Planted.tsx',
      `export const ask = (api: { fetch(url: string): unknown }) => api.fetch('/');`,
      'Only hooks (use*.ts) fetch',
    ],
    [
      'a component that has the client',
      'parc/src/assets/Planted.tsx',
      `export { parcApiRef } from '../api';`,
      'Only hooks (use*.ts) ask the backend',
    ],
    [
      'pages that load the backend',
      'parc/src/assets/useAssets.ts',
      `export * from '@parc/backstage-plugin-parc-backend';`,
      'forbidden import from @parc/backstage-plugin-parc-backend',
    ],
    [
      'a catalog module that loads the backend',
      'catalog-backend-module-parc/src/planted.ts',
      `export * from '@parc/backstage-plugin-parc-backend';`,
      'forbidden import from @parc/backstage-plugin-parc-backend',
    ],
    [
      'an enum',
      'parc-common/src/assets/planted.ts',
      `export enum Condition {\n  Good,\n}`,
      'No enum',
    ],
    [
      'any',
      'parc-common/src/assets/planted.ts',
      `export const planted: any = 1;`,
      '@typescript-eslint/no-explicit-any',
    ],
  ];

const allowed: Array<[what: string, file: string, code: string]> = [
  [
    'a feature that uses an earlier one, and the spine',
    'parc-common/src/assets/planted.ts',
    `export * from '../models';\nexport * from '../records/fields';\nexport * from '../permissions';`,
  ],
  [
    'a store with SQL',
    'parc-backend/src/assets/AssetStore.ts',
    `export type { Knex } from 'knex';`,
  ],
  [
    'a service that uses its store',
    'parc-backend/src/assets/AssetService.ts',
    `export * from './AssetStore';\nexport * from '../records';`,
  ],
  [
    'routes that use their service',
    'parc-backend/src/assets/assetRoutes.ts',
    `export * from './AssetService';\nexport type { Request } from 'express';`,
  ],
  [
    'a hook that asks the backend',
    'parc/src/assets/useAssets.ts',
    `export { parcApiRef } from '../api';\nexport const answer = fetch('/api/parc/assets');`,
  ],
  [
    'a test of the domain that reads a file',
    'parc-common/src/assets/planted.test.ts',
    `export * from 'node:fs';\nexport const today = new Date();`,
  ],
  [
    'Material UI by path, and a date on a page',
    'parc/src/assets/Planted.tsx',
    `export { default as Button } from '@material-ui/core/Button';\nexport const today = new Date();`,
  ],
];

describe('the lint rules', () => {
  it.each(caught)('catch %s', async (_what, file, code, said) => {
    expect(await lint(file, code)).toContainEqual(
      expect.stringContaining(said),
    );
  });

  it.each(allowed)('let pass %s', async (_what, file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });

  it.each(Object.keys(spine))('know every folder of %s', name => {
    const folders = fs
      .readdirSync(path.join(root, 'plugins', name, 'src'), {
        withFileTypes: true,
      })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name);
    const known = [...features, ...spine[name], ...composition[name]];
    expect([...known, 'testing']).toEqual(expect.arrayContaining(folders));
  });
});
