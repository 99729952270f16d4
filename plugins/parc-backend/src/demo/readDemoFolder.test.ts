import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readDemoFolder } from './readDemoFolder';

const demo = path.resolve(__dirname, '../../../../catalog/demo');

describe('readDemoFolder', () => {
  let folder: string;
  const edit = async (name: string, from: string, to: string) => {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'parc-demo-'));
    for (const name of ['org.yaml', 'register.yaml']) {
      await cp(path.join(demo, name), path.join(folder, name));
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('knows where everybody sits and to which group they belong', async () => {
    const { people, leavers } = await readDemoFolder(folder);
    expect(people).toHaveLength(40);
    expect(people).toContainEqual({
      ref: 'user:default/ines.garnier',
      group: 'group:default/commerce',
      desk: 'PAR/SIEGE/1/101',
    });
    expect(leavers).toHaveLength(3);
  });

  it.each([
    ['register.yaml', 'kind: site', 'kin: site', /register\.yaml: .*kin/s],
    [
      'register.yaml',
      'endOfSupport: 2026-12-31',
      'endOfSupport: soon',
      /must be a date[^]*endOfSupport/,
    ],
    ['register.yaml', 'locations:', 'locations: [', /is not YAML/],
    [
      'org.yaml',
      'name: ines.garnier',
      'name: agnes.garnier',
      /desks: org\.yaml has nobody called user:default\/ines\.garnier/,
    ],
    ['org.yaml', 'memberOf: [audit]', 'memberOf: []', /is in no group/],
  ])('names what is wrong in %s (%s)', async (name, from, to, message) => {
    await edit(name, from, to);
    await expect(readDemoFolder(folder)).rejects.toThrow(message);
  });

  it('names a folder that is not there', async () => {
    await expect(readDemoFolder('/nowhere')).rejects.toThrow(
      'parc.demoEstate: /nowhere/register.yaml cannot be read',
    );
  });
});
