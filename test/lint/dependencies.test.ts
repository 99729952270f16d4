import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const manifests = [
  '.',
  'test',
  ...foldersIn('packages'),
  ...foldersIn('plugins'),
];

const page = fs.readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8');
const named = new Set(
  [...page.matchAll(/`([^`\s]+)`/g)].map(([, quoted]) => quoted),
);

describe('docs/dependencies.md', () => {
  it.each(manifests)('names what %s depends on', folder => {
    const missing = dependenciesOf(folder).filter(name => !named.has(name));
    expect(missing).toEqual([]);
  });
});

function foldersIn(parent: string): string[] {
  return fs
    .readdirSync(path.join(root, parent))
    .map(name => `${parent}/${name}`)
    .filter(folder => fs.existsSync(path.join(root, folder, 'package.json')));
}

/** All but Backstage's own, which the page names as one, and the packages of this repository. */
function dependenciesOf(folder: string): string[] {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  return [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.optionalDependencies,
    manifest.peerDependencies,
    manifest.resolutions,
  ]
    .flatMap(group => Object.entries<string>(group ?? {}))
    .filter(([, version]) => !version.startsWith('workspace:'))
    .map(([name]) => name)
    .filter(name => !name.startsWith('@backstage/'));
}
