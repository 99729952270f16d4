import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
/* eslint-disable-next-line @backstage/no-relative-monorepo-imports -- a script for all of the repository */
import onlyIfChanged from '../../packages/app/bin/onlyIfChanged';

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, 'test/dist/packages');
const workspace = path.join(cache, 'workspace');
const packed = path.join(cache, 'packed');

const list = path.join(packed, 'packages.json');

/** A package as whoever installs it gets it. */
export type PackedPlugin = {
  /** The name of its folder. */
  folder: string;
  name: string;
  tarball: string;
  /** The paths in the tarball. */
  files: string[];
};

/** What is published beside plugins/, by the folder that it has there in the copy. */
const BESIDE: Record<string, string> = { cli: 'packages/cli' };

/** What the packages are made of, besides plugins/. */
const AROUND = ['package.json', 'tsconfig.json', 'LICENSE', 'NOTICE'];

/** What a package is made of, as far as it has it: not the reports about it, nor how it is linted. */
const PUBLISHED = [
  'src',
  'bin',
  'migrations',
  'config.d.ts',
  'package.json',
  'README.md',
  'CHANGELOG.md',
];

/**
 * Every package of plugins/ and the command line, built and packed as it is published. All of it happens in a copy: Backstage's `prepack`
 * rewrites package.json in place, and a run that is killed halfway must leave the sources as they were.
 */
export function packPlugins(): PackedPlugin[] {
  onlyIfChanged({
    sources: [
      ...AROUND,
      'yarn.lock',
      'test/packages',
      ...publishedSources(),
    ].map(each => path.join(root, each)),
    cache,
    isThere: () => fs.existsSync(list),
    work: buildAndPack,
  });
  return JSON.parse(fs.readFileSync(list, 'utf8'));
}

function publishedSources(): string[] {
  return pluginFolders().flatMap(folder =>
    PUBLISHED.map(each => `${placeOf(folder)}/${each}`),
  );
}

function placeOf(folder: string): string {
  return BESIDE[folder] ?? `plugins/${folder}`;
}

function pluginFolders(): string[] {
  return fs
    .readdirSync(path.join(root, 'plugins'))
    .concat(Object.keys(BESIDE))
    .filter(name => fs.existsSync(path.join(root, placeOf(name), 'src')));
}

function buildAndPack(): void {
  const folders = copySources();
  compileTypes(folders);
  fs.rmSync(packed, { recursive: true, force: true });
  fs.mkdirSync(packed, { recursive: true });
  const versions = new Map(
    folders.map(readManifest).map(each => [each.name, each.version]),
  );
  const plugins = folders.map(folder => {
    backstage(folder, 'build');
    backstage(folder, 'prepack');
    prepareManifest(folder, versions);
    return pack(folder);
  });
  fs.writeFileSync(list, JSON.stringify(plugins));
}

function copySources(): string[] {
  fs.rmSync(workspace, { recursive: true, force: true });
  for (const file of AROUND) {
    fs.cpSync(path.join(root, file), path.join(workspace, file));
  }
  const folders = pluginFolders();
  for (const folder of folders) {
    const copy = path.join(workspace, 'plugins', folder);
    fs.cpSync(path.join(root, placeOf(folder)), copy, {
      recursive: true,
      filter: isSource,
    });
    for (const file of ['LICENSE', 'NOTICE']) {
      fs.cpSync(path.join(root, file), path.join(copy, file));
    }
    // So that the packages find each other's copies, and everything else where it is installed.
    const link = path.join(
      workspace,
      'node_modules',
      readManifest(folder).name,
    );
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(copy, link, 'dir');
  }
  return folders;
}

function isSource(file: string): boolean {
  return !/(\/(node_modules|dist|coverage|testing)|\.test\.tsx?)$/.test(file);
}

/** The declarations of the whole repository, so that whoever checks its types afterwards finds the work done. */
function compileTypes(folders: string[]): void {
  run(require.resolve('typescript/bin/tsc'), ['--project', '.'], root);
  for (const folder of folders) {
    fs.cpSync(
      path.join(root, 'dist-types', placeOf(folder)),
      path.join(workspace, 'dist-types/plugins', folder),
      { recursive: true },
    );
  }
}

function backstage(folder: string, command: string): void {
  run(
    require.resolve('@backstage/cli/bin/backstage-cli'),
    ['package', command],
    path.join(workspace, 'plugins', folder),
  );
}

/** What Yarn does when it packs, npm leaves to us: `workspace:^` becomes the range of the version beside it. */
function prepareManifest(folder: string, versions: Map<string, string>): void {
  const manifest = readManifest(folder);
  for (const [name, range] of Object.entries(manifest.dependencies)) {
    if (range === 'workspace:^') {
      manifest.dependencies[name] = `^${versions.get(name)}`;
    }
  }
  // They are for our workspace only; as a dependency nobody needs them.
  delete manifest.devDependencies;
  delete manifest.scripts;
  fs.writeFileSync(
    manifestPath(folder),
    `${JSON.stringify(manifest, undefined, 2)}\n`,
  );
}

function pack(folder: string): PackedPlugin {
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', packed],
    { cwd: path.join(workspace, 'plugins', folder), encoding: 'utf8' },
  );
  const [{ name, filename, files }] = JSON.parse(output);
  return {
    folder,
    name,
    tarball: path.join(packed, filename),
    files: files.map((file: { path: string }) => file.path),
  };
}

function manifestPath(folder: string): string {
  return path.join(workspace, 'plugins', folder, 'package.json');
}

function readManifest(folder: string) {
  return JSON.parse(fs.readFileSync(manifestPath(folder), 'utf8'));
}

/** Runs a script of a package; what it printed is the error when it fails. */
function run(script: string, parameters: string[], cwd: string): void {
  try {
    execFileSync(process.execPath, [script, ...parameters], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', CI: '' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(
      `${path.basename(script)} ${parameters.join(
        ' ',
      )} in ${cwd} failed:\n${stdout}\n${stderr}`,
    );
  }
}
