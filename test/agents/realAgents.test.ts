import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bodyOf, Portal, PortalClient, startPortal, waitFor } from '../support';

const run = promisify(execFile);

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The agents as Debian packages them, on the machine that runs the test, without what is configured on it. */
describe('the agents that companies run', () => {
  let portal: Portal;
  let manager: PortalClient;
  let login: string;
  let secret: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'parc-agents-'));

  beforeAll(async () => {
    portal = await startPortal();
    manager = portal.as('fleetManager');
    ({ login, secret } = bodyOf(
      await manager.post('/api/parc/agent-credentials', { name: 'Debian' }),
    ));
  });
  afterAll(async () => {
    await portal?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const runFusionInventory = () =>
    run('fusioninventory-agent', [
      `--server=${portal.url}/api/parc/inventory`,
      `--user=${login}`,
      `--password=${secret}`,
      '--config=none',
      '--tasks=inventory',
      '--force',
      '--no-httpd',
    ]);

  const runOcs = () =>
    run('ocsinventory-agent', [
      `--server=${portal.url}/api/parc/inventory/ocsinventory`,
      // It wants to find both in base64.
      `--user=${base64(login)}`,
      `--password=${base64(secret)}`,
      '--realm=Restricted Area',
      `--basevardir=${folder}`,
      '--nolocal',
      '--force',
    ]);

  it('FusionInventory makes one asset, complete; a second time nothing changes', async () => {
    await runFusionInventory();
    const [first] = await messagesDone(1);
    expect(first).toMatchObject({
      outcome: 'created',
      product: 'fusioninventory',
    });
    const asset = await theAsset();
    await expectComplete(asset.tag);
    await expectRecognised(asset.tag);

    await runFusionInventory();
    const [second] = await messagesDone(2);
    expect(second.outcome).toBe('unchanged');
    expect((await theAsset()).version).toBe(asset.version);
  });

  it('OCS Inventory on the same machine speaks for the same asset; a second time nothing changes', async () => {
    await runOcs();
    const [third] = await messagesDone(3);
    expect(third).toMatchObject({ outcome: 'changed', product: 'ocs' });
    const asset = await theAsset();
    await expectComplete(asset.tag);
    await expectRecognised(asset.tag);

    await runOcs();
    const [fourth] = await messagesDone(4);
    expect(fourth.outcome).toBe('unchanged');
    expect((await theAsset()).version).toBe(asset.version);
  });

  /** At least nine in ten packages are a product's or of a category; the rest is work to do. */
  async function expectRecognised(tag: string) {
    await waitFor(
      async () =>
        bodyOf(await manager.get('/api/parc/software-rules')).waiting === 0,
      { what: 'all packages to be looked at', timeoutMilliseconds: 60_000 },
    );
    const installed = await installedOn(tag);
    const known = installed.filter(
      ({ product, licensing }) => product ?? licensing,
    );
    expect(installed.length).toBeGreaterThan(50);
    expect(known.length / installed.length).toBeGreaterThanOrEqual(0.9);
    const { items: work } = bodyOf(
      await manager.get('/api/parc/software-titles?state=unrecognised'),
    );
    expect(work.length > 0).toBe(known.length < installed.length);
  }

  /** All that is installed on an asset, page after page. */
  async function installedOn(
    tag: string,
  ): Promise<Array<{ product?: object; licensing?: string }>> {
    const installed = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { items, pageInfo } = bodyOf(
        await manager.get(
          `/api/parc/installations?asset=${tag}&limit=200${
            cursor && `&cursor=${cursor}`
          }`,
        ),
      );
      installed.push(...items);
      cursor = pageInfo.nextCursor;
    }
    return installed;
  }

  /** What came in, newest first, once so much of it is done. */
  async function messagesDone(count: number) {
    return waitFor(
      async () => {
        const { items } = bodyOf(
          await manager.get('/api/parc/inventory-messages?limit=50'),
        );
        const isDone =
          items.length === count &&
          items.every(({ state }: { state: string }) => state === 'done');
        return isDone && items;
      },
      { what: `${count} inventories to be done`, timeoutMilliseconds: 60_000 },
    );
  }

  async function theAsset() {
    const { items } = bodyOf(await manager.get('/api/parc/assets?limit=10'));
    expect(items).toHaveLength(1);
    return items[0];
  }

  async function expectComplete(tag: string) {
    const one = `/api/parc/assets/${tag}`;
    const asset = bodyOf(await manager.get(one));
    expect(asset).toMatchObject({
      hostname: expect.stringMatching(new RegExp(`^${hostname()}`, 'i')),
      operatingSystem: expect.stringContaining('Debian'),
      processor: expect.any(String),
      memory: expect.any(Number),
      lastSeen: expect.any(String),
    });
    const { items: software } = bodyOf(
      await manager.get(`${one}/software?q=dpkg`),
    );
    expect(software).toContainEqual(expect.objectContaining({ name: 'dpkg' }));
    const { items: interfaces } = bodyOf(
      await manager.get(`${one}/interfaces`),
    );
    expect(interfaces.length).toBeGreaterThan(0);
    const { items: components } = bodyOf(
      await manager.get(`${one}/components`),
    );
    expect(components.map(({ kind }: { kind: string }) => kind)).toContain(
      'cpu',
    );
  }
});
