import fs from 'node:fs';
import path from 'node:path';

type Manifest = {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** What builds a portal, but is not in it. */
const TOOLS = ['@backstage/cli', '@backstage/cli-defaults'];

/**
 * Name and version of all packages that a portal of these workspaces is made of: their dependencies and those of these,
 * each found as Node finds it. Ours are walked through and not in it.
 */
export function distributedPackages(workspaces: string[]): Set<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  const waiting = workspaces.map(each => fs.realpathSync(each));
  for (const folder of waiting) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const manifest = readManifest(folder);
    if (folder.includes('/node_modules/')) {
      names.add(`${manifest.name}@${manifest.version}`);
    }
    waiting.push(...dependenciesOf(manifest, folder));
  }
  return names;
}

function dependenciesOf(
  { dependencies, optionalDependencies }: Manifest,
  folder: string,
): string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies })
    .filter(name => !TOOLS.includes(name))
    .map(name => findPackage(name, folder))
    .filter(found => found !== undefined);
}

/** Undefined when an optional one is not there. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (fs.existsSync(path.join(candidate, 'package.json'))) {
      return fs.realpathSync(candidate);
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

function readManifest(folder: string): Manifest {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
