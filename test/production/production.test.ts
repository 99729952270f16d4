import { Browser } from 'playwright-core';
import {
  createTestDatabase,
  openBrowser,
  openPage,
  PortalClient,
  screenshot,
  TestDatabase,
  waitFor,
} from '../support';
import { buildProduction, Installation } from './buildProduction';
import {
  ProductionBackend,
  serviceToken,
  startProduction,
} from './startProduction';

const forProduction = ['app-config.yaml', 'app-config.production.yaml'];

describe('the production build, unpacked into an empty folder', () => {
  let installation: Installation;
  let database: TestDatabase;
  let backend: ProductionBackend;
  let browser: Browser;

  beforeAll(async () => {
    installation = buildProduction();
    database = await createTestDatabase();
    backend = await startProduction(
      installation.folder,
      database,
      forProduction,
    );
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await backend?.stop();
    await database?.drop();
    installation?.discard();
  });

  it('becomes ready, keeps what a service writes, and shows its pages within its content policy', async () => {
    await isReady(backend);
    const service = new PortalClient(backend.url);
    const headers = { authorization: `Bearer ${serviceToken}` };
    const made = await service.post(
      '/api/parc/assets',
      { category: 'laptop' },
      { headers },
    );
    expect(made).toMatchObject({ status: 201, body: { version: 1 } });
    const one = made.headers.get('location')!;
    expect(await service.get(one, { headers })).toMatchObject({
      body: made.body,
    });
    expect((await service.get(one)).status).toBe(401);
    // Nothing of the demo: neither its people nor its equipment.
    const path = '/api/catalog/entities/by-query';
    expect(await service.get(path, { headers })).toMatchObject({
      body: { totalItems: 0 },
    });

    const complaints: string[] = [];
    const page = await openPage(browser, backend);
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(String(error)));
    await page.reload();
    await page.getByRole('heading').first().waitFor();
    await screenshot(page, 'production');
    expect(complaints).toEqual([]);
    const policy = (await service.get('/')).headers.get(
      'content-security-policy',
    );
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
  });

  it('lets nobody in by the demo sign-in, and ends with an error when it is configured', async () => {
    const demo = { 'x-parc-demo-user': 'user:default/camille.moreau' };
    const answer = await new PortalClient(backend.url).get(
      '/api/auth/demo/refresh',
      { headers: demo },
    );
    expect(answer.status).toBe(404);

    const other = await createTestDatabase();
    const refused = await startProduction(installation.folder, other, [
      'app-config.yaml',
    ]);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(
      'The demo sign-in lets anybody in without a password',
    );
    await other.drop();
  });

  it('ends when it cannot reach its database', async () => {
    const unreachable = { ...database, port: 9 };
    const refused = await startProduction(
      installation.folder,
      unreachable,
      forProduction,
    );

    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('ECONNREFUSED');
    expect(refused.output()).not.toContain(database.password);
  });

  it('stops when it is told to, with code 0', async () => {
    await isReady(backend);

    expect(await backend.stop()).toBe(0);
  });
});

function isReady({ url, output }: ProductionBackend) {
  return waitFor(
    async () => (await fetch(`${url}/.backstage/health/v1/readiness`)).ok,
    { what: 'readiness', timeoutMilliseconds: 120_000 },
  ).catch(error => {
    throw new Error(`${error}\n${output().slice(-4_000)}`);
  });
}
