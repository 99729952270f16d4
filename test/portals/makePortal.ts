import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { packPlugins } from '../packages/packPlugins';
import { applyDiff } from './applyDiff';
import { leaveOut } from './leaveOut';
import { readBlocks } from './readme';

const templates = path.resolve(
  require.resolve('@backstage/create-app/package.json'),
  '../templates',
);

const portals = path.resolve(__dirname, '../dist/portals');

/** Where Backstage's packages are. */
const installed = path.resolve(__dirname, '../../node_modules');

export type PortalKind = {
  /** The folder in the templates of @backstage/create-app. */
  template: string;
  /** The headings in plugins/README.md that somebody with such a portal follows. */
  headings: string[];
};

/**
 * A portal of somebody else: made from Backstage's own template, and given our packages as they are published, by doing
 * what plugins/README.md says and nothing else. Returns its folder, with the pages built.
 */
export function makePortal({ template, headings }: PortalKind): string {
  const folder = path.join(portals, template);
  fs.rmSync(folder, { recursive: true, force: true });
  render(path.join(templates, template), folder);
  leaveOutMissing(folder);
  for (const { language, content } of readBlocks(headings)) {
    if (language === 'sh') addPackages(folder, content);
    if (language === 'diff') changeFile(folder, content);
  }
  install(folder);
  buildPages(folder);
  return folder;
}

/** What `npx @backstage/create-app` does, but for tests and for Yarn itself. */
function render(template: string, folder: string): void {
  fs.cpSync(template, folder, {
    recursive: true,
    filter: file =>
      !/(\/\.yarn|\/yarn\.lock|\/e2e-tests|\.test\.tsx)$/.test(file),
  });
  for (const file of filesIn(folder, /\.hbs$/)) {
    const text = fs
      .readFileSync(file, 'utf8')
      .replace(
        /\{\{\s*version '([^']*)'\s*\}\}/g,
        (_, name) => versionOf(name) ?? '*',
      )
      .replace(/\{\{name\}\}/g, 'portal')
      .replace(/\{\{defaultBranch\}\}/g, 'main');
    fs.writeFileSync(file.replace(/\.hbs$/, ''), text);
    fs.rmSync(file);
  }
}

/** The template wants Backstage's scaffolder, TechDocs, Kubernetes and some more, which are not installed here. */
function leaveOutMissing(folder: string): void {
  for (const name of ['app', 'backend']) {
    const manifest = readManifest(folder, name);
    for (const group of [manifest.dependencies, manifest.devDependencies]) {
      for (const dependency of Object.keys(group ?? {})) {
        if (isMissing(dependency)) delete group[dependency];
      }
    }
    writeManifest(folder, name, manifest);
  }
  for (const file of filesIn(path.join(folder, 'packages'), /\.tsx?$/)) {
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, leaveOut(file, text, isMissing));
  }
}

/** `yarn --cwd packages/app add <names>` */
function addPackages(folder: string, commands: string): void {
  for (const [, name, packages] of commands.matchAll(
    /^yarn --cwd packages\/(\w+) add (.+)$/gm,
  )) {
    const manifest = readManifest(folder, name);
    for (const added of packages.trim().split(/\s+/)) {
      manifest.dependencies[added] = '*';
    }
    writeManifest(folder, name, manifest);
  }
}

/** The first line of the block names the file. */
function changeFile(folder: string, block: string): void {
  const [header, ...lines] = block.split('\n');
  const [, name] = header.match(/^\+\+\+ (\S+)$/) ?? [];
  if (!name) throw new Error(`plugins/README.md: no file in "${header}"`);
  const file = path.join(folder, name);
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, applyDiff(name, text, lines.join('\n')));
}

/**
 * What `yarn install` does: our packages come out of their tarballs, all others are linked to where they are installed
 * here. Node is to keep to the links (`--preserve-symlinks`), so that each package finds the others in the portal.
 */
function install(folder: string): void {
  const target = path.join(folder, 'node_modules');
  for (const { name, tarball } of packPlugins()) {
    const unpacked = path.join(target, name);
    fs.mkdirSync(unpacked, { recursive: true });
    execFileSync('tar', [
      ...['-xzf', tarball, '-C', unpacked],
      '--strip-components=1',
    ]);
  }
  const workspace = ['app', 'backend'];
  for (const name of workspace) {
    link(path.join(folder, 'packages', name), path.join(target, name));
  }
  for (const name of namesIn(installed)) {
    const isOurs = name.startsWith('@parc/') || workspace.includes(name);
    if (!isOurs) link(path.join(installed, name), path.join(target, name));
  }
}

/** The names of the packages in a node_modules. */
function namesIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter(name => !name.startsWith('.'))
    .flatMap(name =>
      name.startsWith('@')
        ? fs.readdirSync(path.join(folder, name)).map(each => `${name}/${each}`)
        : [name],
    );
}

function link(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.symlinkSync(from, to, 'dir');
}

function buildPages(folder: string): void {
  try {
    execFileSync(
      process.execPath,
      [require.resolve('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
      {
        cwd: path.join(folder, 'packages/app'),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_ENV: 'production', CI: '' },
      },
    );
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The pages of ${folder}:\n${stdout}\n${stderr}`);
  }
}

function isMissing(module: string): boolean {
  const [scope, name] = module.split('/');
  return scope === '@backstage' && versionOf(`${scope}/${name}`) === undefined;
}

function versionOf(name: string): string | undefined {
  const manifest = path.join(installed, name, 'package.json');
  return fs.existsSync(manifest)
    ? JSON.parse(fs.readFileSync(manifest, 'utf8')).version
    : undefined;
}

function manifestPath(folder: string, name: string): string {
  return path.join(folder, 'packages', name, 'package.json');
}

function readManifest(folder: string, name: string) {
  return JSON.parse(fs.readFileSync(manifestPath(folder, name), 'utf8'));
}

function writeManifest(folder: string, name: string, manifest: object): void {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  fs.writeFileSync(manifestPath(folder, name), text);
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => pattern.test(name))
    .map(name => path.join(folder, name));
}
