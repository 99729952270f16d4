import { init, ModuleInfo } from 'license-checker-rseidelsohn';
import fs from 'node:fs';
import path from 'node:path';
import { distributedPackages } from './distributedPackages';
import { isAllowed } from './isAllowed';

const root = path.resolve(__dirname, '../..');
const list = path.join(root, 'dist/third-party-licences.txt');

/** Packages that do not say it as SPDX, with what they do say, read by a person. */
const READ: Record<string, string> = {
  'buffers@0.1.1': 'MIT', // says nothing; the author's packages that it comes with are MIT
  'chainsaw@0.1.0': 'MIT', // its package.json: "MIT/X11"
  'fast-shallow-equal@1.0.0': 'Unlicense', // its LICENSE is that text
  'pause@0.0.1': 'MIT', // its Readme
  'pause-stream@0.0.11': 'MIT OR Apache-2.0', // its package.json, as a list
  'png-js@2.0.0': 'MIT', // its LICENSE is that text
  'react-universal-interface@0.6.2': 'Unlicense', // its LICENSE is that text
};

type Licensed = { name: string; licence: string; text: string };

/**
 * Writes the licences of everything that a built portal contains to dist/third-party-licences.txt, to be handed on with
 * it, and returns the packages whose licence is not allowed.
 */
export async function checkLicences(): Promise<string[]> {
  const packages = await readLicences();
  fs.mkdirSync(path.dirname(list), { recursive: true });
  fs.writeFileSync(list, notices(packages));
  return packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, licence }) => `${name}: ${licence}`);
}

async function readLicences(): Promise<Licensed[]> {
  const distributed = distributedPackages([
    path.join(root, 'packages/app'),
    path.join(root, 'packages/backend'),
  ]);
  const all = await new Promise<Record<string, ModuleInfo>>((resolve, reject) =>
    init({ start: root }, (error, found) =>
      error ? reject(error) : resolve(found),
    ),
  );
  return Object.entries(all)
    .filter(([name]) => distributed.has(name))
    .map(([name, { licenses, licenseFile }]) => ({
      name,
      licence: READ[name] ?? [licenses].flat().join(' AND '),
      text: licenseFile ? fs.readFileSync(licenseFile, 'utf8').trim() : '',
    }));
}

/** Each text once, below the packages that it is of. */
function notices(packages: Licensed[]): string {
  const byText = new Map<string, Licensed[]>();
  for (const each of packages) {
    byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  }
  return Array.from(byText, ([text, same]) =>
    [...same.map(({ name, licence }) => `${name} (${licence})`), '', text].join(
      '\n',
    ),
  ).join(`\n\n${'-'.repeat(80)}\n\n`);
}
