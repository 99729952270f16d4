import { bodyOf, Portal, PortalClient, startPortal, waitFor } from '../support';

const often = {
  frequency: { minutes: 0, seconds: 2 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 1 },
};

describe('the portal’s search', () => {
  let portal: Portal;
  let manager: PortalClient;

  beforeAll(async () => {
    portal = await startPortal({
      config: {
        search: {
          collators: {
            parcAssets: { schedule: often },
            parcLicences: { schedule: often },
            parcMaintenancePlans: { schedule: often },
            parcWorkOrders: { schedule: often },
            parcProducts: { schedule: often },
            parcChanges: { schedule: often },
          },
        },
      },
    });
    manager = portal.as('fleetManager');
    for (const [plural, body] of references) {
      bodyOf(await manager.post(`/api/parc/${plural}`, body));
    }
  });
  afterAll(() => portal?.stop());

  const titles = async (term: string, type = 'types[0]=parc-asset&') =>
    bodyOf(
      await manager.get(
        `/api/search/query?${type}term=${encodeURIComponent(term)}`,
      ),
    ).results.map(
      (each: { document: { title: string } }) => each.document.title,
    );
  const untilFound = (term: string, title: string) =>
    waitFor(async () => (await titles(term)).includes(title), {
      what: `the search to know ${title} by ${term}`,
    });
  const create = async (body: object) =>
    bodyOf(await manager.post('/api/parc/assets', body));
  const remove = async ({ ref, version }: { ref: string; version: number }) =>
    manager.delete(`/api/parc/assets/${ref}`, {
      headers: { 'if-match': `"${version}"` },
    });

  it('finds an asset by all that it is called by, and forgets it when it is deleted, the last one too', async () => {
    const server = await create({
      tag: 'PC-2024-0001',
      name: 'Paie',
      category: 'server',
      model: 'dell-r760',
      serial: '5CG-77-XY',
      hostname: 'srv-paris-01.acme.fr',
      location: 'PAR/B1',
      assignedTo: 'user:default/ines.garnier',
      status: 'deployed',
    });
    const other = await create({ tag: 'SW-9', category: 'switch' });
    await untilFound('PC-2024-0001', 'PC-2024-0001 – Paie');
    await untilFound('SW-9', 'SW-9');
    const missed = [];
    for (const term of terms) {
      const found = await titles(term);
      if (found.join() !== 'PC-2024-0001 – Paie') missed.push({ term, found });
    }
    expect(missed).toEqual([]);

    await remove(other);
    await waitFor(async () => (await titles('SW-9')).length === 0, {
      what: 'the search to forget a deleted asset',
    });
    await remove(server);
    await waitFor(async () => (await titles('PC-2024-0001')).length === 0, {
      what: 'the search to forget the last asset',
    });
    // What stands for an empty estate leads the manager to it, and is nothing to an employee.
    expect(await titles('')).toEqual(['Parc']);
    const seen = await portal
      .as('employee')
      .get('/api/search/query?types[0]=parc-asset&term=');
    expect(bodyOf(seen).results).toEqual([]);
  });

  it('finds licences and products by what they are called by, for who may read them, and never by what they cost', async () => {
    await manager.post('/api/parc/products', {
      code: 'etoile-lumen',
      name: 'Lumen',
      publisher: 'Éclairages Étoilé',
    });
    await manager.post('/api/parc/licences', {
      number: 'LIC-CAO-7',
      name: 'Dessin',
      product: 'etoile-lumen',
      type: 'perpetual',
      metric: 'named-user',
      quantity: 3,
      cost: { amount: '19800.00', currency: 'EUR' },
      agreement: 'CAO-1388',
      owner: 'group:default/fleet-managers',
    });
    const [licence, product] = [
      'types[0]=parc-licence&',
      'types[0]=parc-product&',
    ];
    await waitFor(
      async () =>
        (await titles('LICCAO7', licence)).length +
          (
            await titles('eclairages', product)
          ).length ===
        2,
      { what: 'the search to know licence and product' },
    );
    expect(await titles('1388', licence)).toEqual(['Dessin']);
    expect(await titles('lumen', licence)).toEqual(['Dessin']);
    expect(await titles('etoile-lumen', product)).toEqual([
      'Éclairages Étoilé Lumen',
    ]);
    for (const cost of ['19800', '19800.00'])
      expect(await titles(cost, licence)).toEqual([]);
    const employee = portal.as('employee');
    for (const type of ['parc-licence', 'parc-product']) {
      const seen = await employee.get(
        `/api/search/query?types[0]=${type}&term=`,
      );
      expect(bodyOf(seen).results).toEqual([]);
    }
  });

  it('finds plans and work orders by what they are called by, for who may read them', async () => {
    await manager.post('/api/parc/maintenance-plans', {
      code: 'onduleurs-siege',
      name: 'Onduleurs du siège',
      covers: '{ "category": "ups" }',
      basis: 'floating',
      everyFrom: 'P3M',
      everyTo: 'P6M',
    });
    const { number } = bodyOf(
      await manager.post('/api/parc/work-orders', {
        title: 'Charnière cassée',
        assets: [(await create({ tag: 'LT-7', category: 'laptop' })).id],
      }),
    );
    const [plan, order] = [
      'types[0]=parc-maintenance-plan&',
      'types[0]=parc-work-order&',
    ];
    await waitFor(
      async () =>
        (await titles('onduleurs', plan)).length +
          (
            await titles('charniere', order)
          ).length ===
        2,
      { what: 'the search to know plan and order' },
    );
    expect(await titles('siege', plan)).toEqual(['Onduleurs du siège']);
    expect(await titles(number, order)).toEqual(['Charnière cassée']);
    const employee = portal.as('employee');
    for (const type of ['parc-maintenance-plan', 'parc-work-order']) {
      const seen = await employee.get(
        `/api/search/query?types[0]=${type}&term=`,
      );
      expect(bodyOf(seen).results).toEqual([]);
    }
  });

  it('finds changes, and a confidential one for nobody whom it does not concern', async () => {
    const change = { owner: 'group:default/fleet-managers' };
    const [open, secret] = ['Commutateurs du siège', 'Commutateurs secrets'];
    for (const body of [
      { ...change, title: open },
      { ...change, title: secret, isConfidential: true },
    ])
      bodyOf(await manager.post('/api/parc/changes', body));
    const type = 'types[0]=parc-change&';
    await waitFor(
      async () => (await titles('commutateurs', type)).length === 2,
      { what: 'the search to know both changes' },
    );
    const seen = await portal
      .as('employee')
      .get(`/api/search/query?${type}term=commutateurs`);
    expect(
      bodyOf(seen).results.map(
        (each: { document: { title: string } }) => each.document.title,
      ),
    ).toEqual([open]);
  });

  it('has no second document of an asset from the catalog', async () => {
    await create({ tag: 'LT-1', category: 'laptop' });
    await untilFound('LT-1', 'LT-1');
    expect(await titles('LT-1', '')).toEqual(['LT-1']);
  });
});

const terms = [
  'PC-2024-0001',
  'pc-2024-0001',
  'PC-2024',
  '2024-0001',
  '0001',
  'PC20240001',
  'Paie',
  '5CG-77-XY',
  '5cg77xy',
  '5CG-77',
  'srv-paris-01.acme.fr',
  'srv-paris-01',
  'srv-par',
  'paris-01',
  'PowerEdge',
  'r760',
  'Dell PowerEdge R760',
  'PAR/B1',
  'Bâtiment',
  'batiment',
  'Paris',
  'Inès Garnier',
  'ines',
  'garnier',
  'ines.garnier',
];

const references: Array<[plural: string, body: object]> = [
  ['locations', { path: 'PAR', name: 'Paris', kind: 'site' }],
  ['locations', { path: 'PAR/B1', name: 'Bâtiment 1', kind: 'building' }],
  [
    'models',
    {
      slug: 'dell-r760',
      manufacturer: 'Dell',
      name: 'PowerEdge R760',
      category: 'server',
    },
  ],
];
