import {
  bodyOf,
  createTestDatabase,
  people,
  Portal,
  PortalClient,
  startPortal,
} from '../support';
import { checkCatalog, checkSearch } from '../soak/checkFollowers';
import { dumpParc, restoreParc } from './dump';
import { FeedReader } from './FeedReader';

const assets = '/api/parc/assets';

describe('the register of a running portal, restored into an empty one on another server', () => {
  let source: Portal;
  let target: Portal;

  beforeAll(async () => {
    // The oldest PostgreSQL receives what the newest dumped: a dump must not depend on the version.
    const other = await createTestDatabase(14);
    [source, target] = await Promise.all([
      startPortal(),
      startPortal({ database: other }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([source?.stop(), target?.stop()]);
    await target?.database.drop();
  });

  it('has the same records, history and feed, and goes on where it was', async () => {
    // A server that has been in use for long: its transactions have higher numbers than those of the other will have.
    await source.database.query('parc', manyTransactions);
    const manager = source.as('fleetManager');
    const made = await fillRegister(manager);
    const reader = new FeedReader(manager);
    await reader.readOn();
    const writing = keepWriting(manager);
    const dump = await dumpParc(source.database);
    await writing.stop();

    await target.kill();
    await restoreParc(target.database, dump);
    await target.restart();
    const restored = target.as('fleetManager');

    const ids = dump.assets.map(row => (row as { id: string }).id);
    expect(ids).toEqual(expect.arrayContaining(made));
    for (const id of made) {
      const [here, there] = await Promise.all(
        [restored, manager].map(client => readAll(client, id)),
      );
      expect(here).toEqual(there);
    }
    for (const path of ['locations', 'suppliers', 'models', 'categories']) {
      const [here, there] = await Promise.all(
        [restored, manager].map(client => client.get(`/api/parc/${path}`)),
      );
      expect(bodyOf(here)).toEqual(bodyOf(there));
    }

    const old = await restored.get(`/api/parc/feed?cursor=${reader.cursor}`);
    expect(old).toMatchObject({ status: 400 });
    expect(old.body.error.message).toContain('start without one');
    const again = new FeedReader(restored);
    await again.readOn();
    expect(again.entries).toEqual(expect.arrayContaining(reader.entries));
    expect(again.entries).toHaveLength(dump.history.length);

    const tags = dump.assets.map(row => (row as { tag: string }).tag);
    const fresh = bodyOf(await restored.post(assets, { category: 'laptop' }));
    expect(tags).not.toContain(fresh.tag);
    await again.readOn();
    expect(again.entries.slice(dump.history.length)).toEqual([
      expect.objectContaining({ id: fresh.id, action: 'created' }),
    ]);
    expect(await checkCatalog(target)).toMatchObject({ wrong: [] });
    expect(await checkSearch(target)).toMatchObject({ wrong: [] });
  });
});

const manyTransactions = `
  do $$ begin
    for each in 1..100000 loop
      perform pg_current_xact_id();
      commit;
    end loop;
  end $$`;

/** Records of several nouns, changed, handed out and deleted; the assets' ids. */
async function fillRegister(manager: PortalClient): Promise<string[]> {
  const place = { path: 'PAR', name: 'Paris', kind: 'site' };
  bodyOf(await manager.post('/api/parc/locations', place));
  const seller = { code: 'econocom', name: 'Econocom' };
  bodyOf(await manager.post('/api/parc/suppliers', seller));
  const bulk = await manager.post(`${assets}/bulk`, {
    create: Array.from({ length: 30 }, (_, index) => ({
      category: 'laptop',
      location: 'PAR',
      supplier: 'econocom',
      serial: `RS-${index}`,
      purchaseCost: { amount: '1234.50', currency: 'EUR' },
      macAddresses: ['00:1b:21:3c:9d:f8'],
    })),
  });
  const ids: string[] = bodyOf(bulk).items.map(({ id }: { id: string }) => id);
  const one = (id: string) => `${assets}/${id}`;
  for (const id of ids.slice(0, 10)) {
    const body = { assignedTo: people.employee, reason: 'new here' };
    bodyOf(await manager.post(`${one(id)}/hand-out`, body));
  }
  const deletion = { headers: { 'if-match': '"1"' } };
  for (const id of ids.slice(20, 25)) {
    bodyOf(await manager.delete(one(id), deletion));
  }
  return ids;
}

/** Creates one asset after the other until it is stopped: the portal is in use while it is dumped. */
function keepWriting(manager: PortalClient) {
  let goesOn = true;
  const writing = (async () => {
    while (goesOn) bodyOf(await manager.post(assets, { category: 'desktop' }));
  })();
  return {
    stop: () => {
      goesOn = false;
      return writing;
    },
  };
}

async function readAll(client: PortalClient, id: string) {
  const one = `${assets}/${id}`;
  const [record, history] = await Promise.all([
    client.get(one),
    client.get(`${one}/history`),
  ]);
  return {
    status: record.status,
    etag: record.headers.get('etag'),
    record: record.body,
    history: bodyOf(history),
  };
}
