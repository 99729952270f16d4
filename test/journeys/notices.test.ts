import {
  bodyOf,
  people,
  Portal,
  PortalClient,
  startPortal,
  waitFor,
} from '../support';

const assets = '/api/parc/assets';

describe('two replicas', () => {
  let portal: Portal;
  let replica: Portal;
  let manager: PortalClient;
  let elsewhere: PortalClient;

  beforeAll(async () => {
    portal = await startPortal();
    replica = await startPortal({ database: portal.database });
    manager = portal.as('fleetManager');
    elsewhere = replica.as('fleetManager');
  });
  afterAll(async () => {
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

  it('tell whom it concerns, once, and nobody else', async () => {
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
  });

  it('tell who is to do the work, once', async () => {
    const { tag } = bodyOf(await manager.post(assets, { category: 'laptop' }));
    for (const client of [manager, elsewhere]) {
      const body = {
        title: 'Clean',
        assets: [tag],
        assignee: people.technician,
      };
      bodyOf(await client.post('/api/parc/work-orders', body));
    }
    const technician = portal.as('technician');
    const told = await waitFor(
      async () => {
        const notifications = await notificationsOf(technician);
        return notifications.length > 0 && notifications;
      },
      { what: 'the technician to be told', timeoutMilliseconds: 60_000 },
    );
    expect(told).toEqual([['2 work orders for you', '/parc/maintenance/work']]);
  });

  it('are ready but while the database does not answer', async () => {
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
