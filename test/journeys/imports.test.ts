import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { bodyOf, Portal, PortalClient, startPortal, waitFor } from '../support';

const imports = '/api/parc/imports';
const rowCount = 30_000;
/** Some of its rows are wrong, and one of its assets is there already. */
const wrong = [17, 15_001, 29_999];
const file = [
  'tag,category,name',
  ...Array.from({ length: rowCount }, (_, index) => {
    const category = wrong.includes(index) ? 'no-such-thing' : 'desktop';
    return `MANY-${index},${category},Desk ${index}`;
  }),
].join('\n');

describe('an import of 30,000 rows', () => {
  let portal: Portal;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal();
    manager = portal.as('fleetManager');
  });
  afterAll(() => portal?.stop());

  const read = async (id: string): Promise<Import> =>
    bodyOf(await manager.get(`${imports}/${id}`));
  const until = (id: string, what: string, holds: (now: Import) => boolean) =>
    waitFor(async () => holds(await read(id)), {
      what,
      timeoutMilliseconds: 600_000,
      intervalMilliseconds: 100,
    });
  const killAndRestart = async () => {
    await portal.kill();
    await portal.restart();
  };

  it('does each row once, though the backend is killed in the dry run and in the run', async () => {
    bodyOf(
      await manager.post('/api/parc/assets', {
        tag: 'MANY-5',
        category: 'desktop',
        name: 'Known',
      }),
    );
    const sent: Import = bodyOf(
      await manager.send('POST', `${imports}?fileName=many.csv`, file, {
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
    const { id, reading, mapping } = sent;
    bodyOf(
      await manager.post(`${imports}/${id}/plan`, {
        reading,
        mapping,
        matchOn: 'tag',
        reason: 'a journey',
      }),
    );
    await until(id, 'some rows to be checked', now => now.rowsDone >= 2_000);
    await killAndRestart();
    await until(id, 'the dry run to end', now => now.state !== 'checking');
    expect(await read(id)).toMatchObject({
      state: 'checked',
      rowsTotal: rowCount,
      counts: {
        create: rowCount - wrong.length - 1,
        update: 1,
        unchanged: 0,
        error: wrong.length,
      },
    });

    bodyOf(await manager.post(`${imports}/${id}/run`, {}));
    await until(
      id,
      'some rows to be written',
      now => now.written.created >= 2_000,
    );
    await killAndRestart();
    await until(id, 'the run to end', now => now.state !== 'running');
    expect(await read(id)).toMatchObject({
      state: 'done',
      rowsDone: rowCount,
      written: { created: rowCount - wrong.length - 1, updated: 1 },
    });
    expect(await portal.database.query('parc', totals)).toEqual([
      {
        assets: rowCount - wrong.length,
        created: rowCount - wrong.length,
        updated: 1,
        fed: rowCount - wrong.length + 1,
        done: rowCount - wrong.length,
      },
    ]);
  });

  it('is done by the clock too, and says by its end how it went', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parc-import-'));
    const script = path.resolve(
      __dirname,
      '../../plugins/parc-backend/bin/importFile.js',
    );
    const run = async (content: string, ...more: string[]) => {
      const at = path.join(folder, 'nightly.csv');
      writeFileSync(at, content);
      const token = await manager.token();
      const args = [script, at, '--reason', 'by the clock', ...more];
      const options = {
        env: { ...process.env, PARC_TOKEN: token },
      };
      return new Promise<[number, string]>(resolve => {
        execFile(
          process.execPath,
          [...args, '--url', portal.url],
          options,
          (error, said, complaint) =>
            resolve([Number(error?.code ?? 0), said + complaint]),
        );
      });
    };
    const good = 'tag,category\nCLOCK-1,laptop\nCLOCK-2,laptop\n';
    expect(await run(good, '--dry-run')).toEqual([
      0,
      expect.stringContaining('2 would be created, 0 would be changed'),
    ]);
    expect((await manager.get('/api/parc/assets/CLOCK-1')).status).toBe(404);
    expect((await run(good))[0]).toBe(0);
    expect(await run(good)).toEqual([
      0,
      expect.stringContaining('2 unchanged, 0 failed'),
    ]);
    expect(await run(`${good}CLOCK-3,lapto\n`)).toEqual([
      2,
      expect.stringContaining('line 4: category "lapto" is not a known'),
    ]);
    const open = 'tag,category,purchaseDate\nCLOCK-4,laptop,03/04/2024\n';
    expect(await run(open)).toEqual([3, expect.stringContaining('dateOrder')]);
    rmSync(folder, { recursive: true });
  });
});

/** How many assets there are, and what tells of them: one history row and one entry in the feed for each change. */
const totals = `
  select (select count(*) from assets where tag like 'MANY-%')::int as assets,
    (select count(*) from history where noun = 'asset' and action = 'created')::int as created,
    (select count(*) from history where noun = 'asset' and action = 'updated')::int as updated,
    (select count(*) from feed where noun = 'asset')::int as fed,
    (select count(*) from import_rows where written_version is not null)::int as done`;
