import { bodyOf, Portal, PortalClient, startPortal, waitFor } from '../support';

const parc = '/api/parc';

describe('the demo estate', () => {
  let portal: Portal;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({ demoCatalog: true, demoEstate: true });
    manager = portal.as('fleetManager');
    await waitFor(
      async () =>
        (await assetsWhere('managedBy=git')) === 44 &&
        (await count('licences?limit=1&filter=managedBy=git')) === 8 &&
        (await count('maintenance-plans?limit=1&filter=managedBy=git')) === 5 &&
        // Those of the portal come once the catalog knows whom they ask, the last one last.
        (await count('changes?limit=1&filter=managedBy=portal')) === 7 &&
        (await entitiesOf('kind=changerecord')) === 13 &&
        // What names what was not read yet is tried again.
        (await count('problems')) === 0,
      {
        what: 'the files of the demo to become assets, licences and plans',
        timeoutMilliseconds: 60_000,
      },
    );
  });
  afterAll(() => portal?.stop());

  const count = async (below: string): Promise<number> =>
    bodyOf(await manager.get(`${parc}/${below}`)).totalItems;
  const assetsWhere = (filter: string) =>
    count(`assets?limit=1&filter=${filter}`);
  const entitiesOf = async (filter: string): Promise<number> =>
    bodyOf(
      await manager.get(
        `/api/catalog/entities/by-query?limit=0&filter=${filter}`,
      ),
    ).totalItems;
  const everything = async () => ({
    assets: await count('assets?limit=1'),
    locations: await count('locations?limit=1'),
    suppliers: await count('suppliers?limit=1'),
    models: await count('models?limit=1'),
    categories: await count('categories?limit=1'),
    history: await portal.database.query(
      'parc',
      `select count(*) from history where actor not in ('service:git', 'service:inventory')`,
    ),
  });

  it('is a company with its equipment, in the catalog and in the register', async () => {
    const inCatalog: Record<string, number> = {
      user: 40,
      // The company itself and its eight groups
      group: 9,
      changerecord: 13,
    };
    for (const [kind, expected] of Object.entries(inCatalog)) {
      expect([kind, await entitiesOf(`kind=${kind}`)]).toEqual([
        kind,
        expected,
      ]);
    }
    expect(await count('locations?limit=1&filter=kind=site')).toBe(3);
    const made = await assetsWhere('managedBy=portal');
    expect(made).toBeGreaterThan(360);
    expect(made).toBeLessThan(440);
    expect(await assetsWhere('managedBy=git')).toBe(44);
    expect(await count('licences?limit=1&filter=managedBy=portal')).toBe(3);
    expect(await count('maintenance-plans?limit=1&filter=status=active')).toBe(
      6,
    );
    expect(await count('work-orders?limit=1')).toBeGreaterThan(10);
    expect(bodyOf(await manager.get(`${parc}/problems`)).items).toEqual([]);
  });

  it('has all that is not disposed of in the catalog, as its files or by the register', async () => {
    const disposed = await assetsWhere('status=disposed');
    const living = (await count('assets?limit=1')) - disposed;
    expect(disposed).toBeGreaterThan(0);
    await waitFor(
      async () => (await entitiesOf('kind=hardwareasset')) === living,
      {
        what: 'the assets to be entities',
        timeoutMilliseconds: 120_000,
        intervalMilliseconds: 1_000,
      },
    );
    const projected = 'metadata.annotations.parc.dev/projected=true';
    expect(await entitiesOf(`kind=hardwareasset,${projected}`)).toBe(
      living - 44,
    );
    await waitFor(
      async () => (await entitiesOf(`kind=licence,${projected}`)) === 3,
      { what: 'the licences of the portal to be entities' },
    );
    await waitFor(
      async () => (await entitiesOf('kind=maintenanceplan')) === 6,
      { what: 'the plans to be entities' },
    );
  });

  it('has lived: each state of the life cycle, and a year of history by those who work there', async () => {
    const { facets } = bodyOf(
      await manager.get(
        `${parc}/assets/facets?facet=status&facet=category&facet=location`,
      ),
    );
    expect(facets.status.length).toBeGreaterThanOrEqual(6);
    expect(facets.category.length).toBeGreaterThanOrEqual(8);
    const [{ days, people }] = await portal.database.query(
      'parc',
      `select extract(day from max(at) - min(at))::int as days,
         count(distinct actor)::int as people from history where starts_with(actor, 'user:')`,
    );
    expect(days).toBeGreaterThan(300);
    expect(people).toBeGreaterThan(1);
    // Everybody has something that is theirs.
    expect(
      bodyOf(await portal.as('employee').get(`${parc}/assets`)).totalItems,
    ).toBeGreaterThan(0);
  });

  it('is loaded once: a restart doubles nothing, and what was entered is still there', async () => {
    const made = bodyOf(
      await manager.post(`${parc}/assets`, {
        category: 'laptop',
        notes: 'entered by hand',
      }),
    );
    const before = await everything();
    await portal.restart();

    expect(await everything()).toEqual(before);
    expect(bodyOf(await manager.get(`${parc}/assets/${made.tag}`))).toEqual(
      made,
    );
  });
});
