import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';
import { readDemoFolder } from './readDemoFolder';
import { scriptYear } from './scriptYear';
import type { Fields, Step } from './script/Step';

const folder = path.resolve(__dirname, '../../../../catalog/demo');
const now = DateTime.fromISO('2026-11-23T09:15', { zone: 'Europe/Paris' });

describe('scriptYear', () => {
  it('tells the same year all day long', async () => {
    const year = scriptYear(await readDemoFolder(folder), now);
    const again = scriptYear(
      await readDemoFolder(folder),
      now.set({ hour: 18 }),
    );
    expect(plain(again)).toEqual(plain(year));
  });

  it('gives no serial, name or address twice, nor one of the catalog’s files', async () => {
    const steps = scriptYear(await readDemoFolder(folder), now);
    const given = entered(steps).flatMap(values =>
      [values.serial, values.hostname, values.macAddresses, values.ipAddresses]
        .flat()
        .filter(each => each !== undefined)
        .map(each => String(each).toLowerCase()),
    );
    expect(given.length).toBeGreaterThan(500);
    expect(given.filter((each, at) => given.indexOf(each) !== at)).toEqual([]);
    const words = new Set(wordsOfFiles());
    expect(given.filter(each => words.has(each))).toEqual([]);
  });

  it('needs a model that the register of the folder has', async () => {
    const read = await readDemoFolder(folder);
    const models = read.models.filter(
      each => each.slug !== 'apple-macbook-pro-14-m3',
    );
    expect(() => scriptYear({ ...read, models }, now)).toThrow(
      'register.yaml has no model apple-macbook-pro-14-m3',
    );
  });
});

function plain(steps: readonly Step[]) {
  return steps.map(({ at, ...step }) => ({
    ...step,
    ...('changes' in step ? { changes: [...step.changes] } : {}),
    at: at.toISO(),
  }));
}

/** What is entered of each thing, at once or at delivery. */
function entered(steps: readonly Step[]): Fields[] {
  return steps.flatMap(step =>
    step.does === 'create'
      ? step.things.map(each => ({ ...each.values, ...each.delivered }))
      : [],
  );
}

function wordsOfFiles(): string[] {
  const assets = path.join(folder, 'assets');
  return readdirSync(assets).flatMap(file =>
    readFileSync(path.join(assets, file), 'utf8')
      .toLowerCase()
      .split(/[\s'"]+/),
  );
}
