import {
  bodyOf,
  createTestDatabase,
  Portal,
  startPortal,
  TestDatabase,
} from '../support';

import { soak, soakConfig } from '../soak/soak';

const assets = '/api/parc/assets';

describe('two backends on one database', () => {
  let database: TestDatabase;
  let replicas: Portal[];

  beforeAll(async () => {
    database = await createTestDatabase();
    replicas = await Promise.all([
      startPortal({ database, config: soakConfig }),
      startPortal({ database, config: soakConfig }),
    ]);
  });
  afterAll(async () => {
    await Promise.all((replicas ?? []).map(replica => replica.stop()));
    await database?.drop();
  });

  it('both come up when they first start at the same moment on an empty server, and give no tag twice', async () => {
    const managers = replicas.map(each => each.as('fleetManager'));
    const made = await Promise.all(
      Array.from({ length: 40 }, async (_, index) =>
        bodyOf(await managers[index % 2].post(assets, { category: 'laptop' })),
      ),
    );

    expect(new Set(made.map(({ tag }) => tag)).size).toBe(40);
    for (const manager of managers) {
      const { totalItems } = bodyOf(await manager.get(`${assets}?limit=1`));
      expect(totalItems).toBe(40);
    }
    for (const pluginId of ['catalog', 'parc', 'search']) {
      const [{ is_locked: isLocked }] = await database.query(
        pluginId,
        'select is_locked from knex_migrations_lock',
      );
      expect(isLocked).toBe(0);
    }
  });

  it('lose nothing and double nothing when one of them is killed twice under load', async () => {
    const findings = await soak(replicas, { minutes: 0.5 });

    expect(findings.filter(({ count }) => count === 0)).toEqual([]);
    expect(findings.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  }, 600_000);
});
