import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { packPlugins, PackedPlugin } from './packPlugins';

const folders = [
  'catalog-backend-module-parc',
  'cli',
  'parc',
  'parc-backend',
  'parc-common',
  'search-backend-module-parc',
];

describe('a package as it is published', () => {
  const unpacked = fs.mkdtempSync(path.join(os.tmpdir(), 'parc-packed-'));
  let plugins: PackedPlugin[];

  beforeAll(() => {
    plugins = packPlugins();
    for (const { folder, tarball } of plugins) {
      const target = path.join(unpacked, folder);
      fs.mkdirSync(target);
      execFileSync('tar', ['-xzf', tarball, '-C', target]);
    }
  }, 600_000);
  afterAll(() => fs.rmSync(unpacked, { recursive: true }));

  const filesOf = (folder: string) =>
    plugins.find(each => each.folder === folder)!.files;
  const read = (folder: string, file: string) =>
    fs.readFileSync(path.join(unpacked, folder, 'package', file), 'utf8');
  const manifestOf = (folder: string) =>
    JSON.parse(read(folder, 'package.json'));

  it('is made of each plugin', () => {
    expect(plugins.map(({ folder }) => folder).sort()).toEqual(folders);
  });

  it.each(folders)('says what it is and on what terms: %s', folder => {
    expect(filesOf(folder)).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', 'NOTICE']),
    );
    expect(manifestOf(folder)).toMatchObject({
      description: expect.stringMatching(/\w/),
      keywords: expect.arrayContaining(['backstage', 'parc']),
      license: 'Apache-2.0',
      engines: { node: expect.stringMatching(/\d/) },
      publishConfig: { access: 'public' },
    });
  });

  it.each(folders)('has every file that its entries name: %s', folder => {
    const { main, types, exports, configSchema } = manifestOf(folder);
    const named = JSON.stringify([main, types, exports, configSchema ?? main]);
    const entries = named.match(/(?:\.\/)?(?:dist|config)[^"]+/g)!;
    const missing = entries
      .map(entry => entry.replace(/^\.\//, ''))
      .filter(entry => !filesOf(folder).includes(entry));
    expect(entries.some(entry => entry.endsWith('.d.ts'))).toBe(true);
    expect(missing).toEqual([]);
  });

  it.each(folders)('has nothing that only we need: %s', folder => {
    const surplus = filesOf(folder).filter(
      file =>
        !/^(bin|dist|migrations)\/|^[A-Z]+(\.md)?$|^(package|config\.schema)\.json$/.test(
          file,
        ) || /\.test\.|testing|__/.test(file),
    );
    expect(surplus).toEqual([]);
    expect(manifestOf(folder)).not.toHaveProperty('devDependencies');
    expect(JSON.stringify(manifestOf(folder))).not.toContain('workspace:');
  });

  it.each(folders)('declares every package that it needs: %s', folder => {
    const { name, dependencies, peerDependencies } = manifestOf(folder);
    const declared = new Set([
      name,
      ...Object.keys({ ...dependencies, ...peerDependencies }),
    ]);
    const needed = new Set(
      filesOf(folder)
        .filter(file => /\.(js|d\.ts)$/.test(file))
        .flatMap(file => modulesIn(read(folder, file))),
    );
    const undeclared = Array.from(needed).filter(each => !declared.has(each));
    expect(undeclared).toEqual([]);
  });

  it('is served to both frontend systems with types', () => {
    expect(manifestOf('parc').exports).toMatchObject({
      '.': { types: './dist/index.d.ts' },
      './legacy': { types: './dist/legacy.d.ts' },
    });
  });

  it('has what a worker thread of the backend runs, and what that loads', () => {
    expect(filesOf('parc-backend')).toEqual(
      expect.arrayContaining([
        'bin/parseInventories.js',
        'dist/inventory/parse/parseMessage.cjs.js',
      ]),
    );
  });

  it('runs as a command, without anything of a portal', () => {
    expect(manifestOf('cli').bin).toEqual({ parc: 'bin/parc' });
    expect(filesOf('cli')).toContain('bin/parc');
    expect(Object.keys(manifestOf('cli').dependencies)).not.toContainEqual(
      expect.stringMatching(/^(@backstage\/(?!catalog-model|errors)|react)/),
    );
  });

  it('has the migrations and the importer of the backend', () => {
    expect(filesOf('parc-backend')).toEqual(
      expect.arrayContaining([
        'bin/importDeviceTypes.js',
        'bin/importFile.js',
        ...fs
          .readdirSync(
            path.resolve(__dirname, '../../plugins/parc-backend/migrations'),
            { encoding: 'utf8', recursive: true },
          )
          .filter(name => name.endsWith('.js'))
          .map(name => `migrations/${name}`),
      ]),
    );
  });
});

/** The packages that a built file imports or requires. */
function modulesIn(text: string): string[] {
  return Array.from(
    text.matchAll(
      /(?:\bfrom |\bimport |\b(?:require|import)\()'([^'.][^']*)'/g,
    ),
    ([, module]) => module,
  )
    .filter(module => !isBuiltIn(module))
    .map(module => module.match(/^(@[^/]+\/)?[^/]+/)![0]);
}

function isBuiltIn(module: string): boolean {
  return module.startsWith('node:') || builtinModules.includes(module);
}
