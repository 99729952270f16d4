import type { Import } from '@parc/backstage-plugin-parc-common';
import { bodyOf, Portal, PortalClient, startPortal, waitFor } from '../support';

const imports = '/api/parc/imports';
const rowCount = 100_000;
/** Some of its rows are wrong, and one of its assets is there already. */
const wrong = [17, 50_001, 99_999];
const file = [
  'tag,category,name',
  ...Array.from({ length: rowCount }, (_, index) => {
    const category = wrong.includes(index) ? 'no-such-thing' : 'desktop';
    return `MANY-${index},${category},Desk ${index}`;
  }),
].join('\n');

describe('an import of 100,000 rows', () => {
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
});

/** How many assets there are, and what tells of them: one history row and one entry in the feed for each change. */
const totals = `
  select (select count(*) from assets where tag like 'MANY-%')::int as assets,
    (select count(*) from history where noun = 'asset' and action = 'created')::int as created,
    (select count(*) from history where noun = 'asset' and action = 'updated')::int as updated,
    (select count(*) from feed where noun = 'asset')::int as fed,
    (select count(*) from import_rows where written_version is not null)::int as done`;
