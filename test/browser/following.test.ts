import { Browser } from 'playwright-core';
import {
  bodyOf,
  openBrowser,
  openPage,
  people,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';

const assets = '/api/parc/assets';

describe('what others do', () => {
  let portal: Portal;
  let replica: Portal;
  let browser: Browser;
  let manager: PortalClient;
  let elsewhere: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ pages: true });
    replica = await startPortal({ database: portal.database });
    browser = await openBrowser();
    manager = portal.as('fleetManager');
    elsewhere = replica.as('fleetManager');
  });
  afterAll(async () => {
    await browser?.close();
    await replica?.stop();
    await portal?.stop();
  });

  const notificationsOf = async (client: PortalClient) =>
    bodyOf(await client.get('/api/notifications')).notifications.map(
      (each: { payload: { title: string; link: string } }) => [
        each.payload.title,
        each.payload.link,
      ],
    );

  it('shows on an open list and an open page without a reload, and leaves a form alone', async () => {
    const { tag, id } = bodyOf(
      await manager.post(assets, { category: 'laptop', name: 'Before' }),
    );
    const list = await openPage(browser, portal, {
      role: 'auditor',
      path: '/parc/assets',
    });
    const page = await openPage(browser, portal, {
      role: 'technician',
      path: `/parc/assets/${tag}`,
    });
    const form = await openPage(browser, portal, {
      role: 'fleetManager',
      path: `/parc/assets/${tag}/edit`,
    });
    await list.getByText('Before').first().waitFor();
    await page.getByRole('heading', { name: /Before/ }).waitFor();
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine');
    const loads: string[] = [];
    for (const each of [list, page])
      each.on('framenavigated', () => loads.push(each.url()));

    // By another replica than that whose pages are open.
    const change = async (name: string, version: number) =>
      bodyOf(
        await elsewhere.patch(
          `${assets}/${id}`,
          { name },
          { headers: { 'if-match': `"${version}"` } },
        ),
      );
    await change('After', 1);
    await list.getByText('After').first().waitFor();
    await page.getByRole('heading', { name: /After/ }).waitFor();

    // A dialog that was open before a change does not confirm what its reader has not seen.
    await page.getByRole('button', { name: 'Send to repair' }).click();
    await page.getByRole('textbox', { name: /Reason/ }).fill('broken');
    await change('Later', 2);
    await page
      .getByRole('heading', { name: /Later/, includeHidden: true })
      .waitFor({ state: 'attached' });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Send to repair' })
      .click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(bodyOf(await manager.get(`${assets}/${id}`))).toMatchObject({
      status: 'in-stock',
      version: 3,
    });
    expect(
      await form
        .getByRole('textbox', { name: 'Name', exact: true })
        .inputValue(),
    ).toBe('Mine');
    expect(loads).toEqual([]);
  });

  it('is told once to whom it concerns, and to nobody else, by one of two replicas', async () => {
    const made = await Promise.all(
      [manager, elsewhere].map(async client =>
        bodyOf(await client.post(assets, { category: 'laptop' })),
      ),
    );
    for (const [index, client] of [elsewhere, manager].entries()) {
      bodyOf(
        await client.post(`${assets}/${made[index].tag}/hand-out`, {
          assignedTo: people.employee,
        }),
      );
    }
    const ines = portal.as('employee');
    const told = await waitFor(
      async () => {
        const notifications = await notificationsOf(ines);
        return notifications.length > 0 && notifications;
      },
      { what: 'the employee to be told', timeoutMilliseconds: 60_000 },
    );
    await waitFor(
      async () => {
        const [{ waiting }] = await portal.database.query(
          'parc',
          `select count(*)::int as waiting from notices where state = 'waiting'`,
        );
        return waiting === 0;
      },
      { what: 'nothing to wait', timeoutMilliseconds: 60_000 },
    );
    expect(told).toEqual([
      [
        '2 assets were handed to you',
        '/parc/assets?assignedTo=user%3Adefault%2Fines.garnier&sort=-assignedSince',
      ],
    ]);
    expect(await notificationsOf(ines)).toEqual(told);
    for (const role of ['technician', 'auditor', 'fleetManager'] as const)
      expect(await notificationsOf(portal.as(role))).toEqual([]);

    const page = await openPage(browser, portal, {
      role: 'employee',
      path: told[0][1],
    });
    for (const { tag } of made)
      await page.getByRole('link', { name: tag, exact: true }).waitFor();
  });

  it('leaves the portal unready only while its database does not answer', async () => {
    const readiness = async () =>
      (await fetch(`${portal.url}/.backstage/health/v1/readiness`)).status;
    expect(await readiness()).toBe(200);
    expect(bodyOf(await manager.get('/api/parc/health'))).toMatchObject({
      status: 'ok',
      notices: { waiting: 0, failed: 0 },
    });
    // As if its PostgreSQL had gone: nobody gets in, and who was in is out.
    const database = `"${portal.database.prefix}parc"`;
    const letIn = (isAllowed: boolean) =>
      portal.database.query(
        'catalog',
        `alter database ${database} with allow_connections ${isAllowed}`,
      );
    await letIn(false);
    await portal.database.query(
      'catalog',
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [`${portal.database.prefix}parc`],
    );
    expect(await readiness()).toBe(503);
    await letIn(true);
    await waitFor(async () => (await readiness()) === 200, {
      what: 'the portal to be ready again',
    });
    bodyOf(await manager.get(assets));
  });
});
