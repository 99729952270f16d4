import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())('assets on %s', databaseId => {
  let parc: RunningParc;
  const manager = () => parc.as('user:default/manager');

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(databaseId));
    for (const [path, name, kind] of [
      ['PAR', 'Paris', 'site'],
      ['PAR/SIEGE', 'Siège', 'building'],
      ['PAR/SIEGE/2', '2e étage', 'floor'],
      ['LYO', 'Lyon', 'site'],
    ]) {
      await manager()
        .post('/locations')
        .send({ path, name, kind, timeZone: 'Europe/Paris' })
        .expect(201);
    }
    await manager()
      .post('/models')
      .send({
        slug: 'dell-latitude-5440',
        manufacturer: 'Dell',
        name: 'Latitude 5440',
        category: 'laptop',
        endOfSupport: '2028-06-30',
      })
      .expect(201);
  });
  afterAll(() => parc.stop());

  it('numbers a new asset by its category and answers it with version, location and names', async () => {
    const { body, headers } = await manager()
      .post('/assets')
      .send({
        model: 'dell-latitude-5440',
        serial: '5CG1234XYZ',
        location: 'par/siege/2',
        purchaseCost: { amount: '1234.5', currency: 'EUR' },
        owner: 'Group:IT-Support',
      })
      .expect(201);
    const year = new Date().getFullYear();
    expect(headers.etag).toBe('"1"');
    expect(headers.location).toBe(`/api/parc/assets/${body.tag}`);
    expect(body).toMatchObject({
      tag: `LT-${year}-0001`,
      ref: `LT-${year}-0001`,
      entityName: `lt-${year}-0001`,
      status: 'in-stock',
      category: {
        ref: 'laptop',
        name: 'Laptop',
        nameFr: 'Ordinateur portable',
      },
      model: { ref: 'dell-latitude-5440', name: 'Dell Latitude 5440' },
      location: { ref: 'PAR/SIEGE/2', name: '2e étage' },
      purchaseCost: { amount: '1234.50', currency: 'EUR' },
      owner: 'group:default/it-support',
      endOfSupport: '2028-06-30',
      managedBy: 'portal',
    });
    await manager().get(`/assets/${body.tag.toLowerCase()}`).expect(200, body);
  });

  it('lists, filters by subtree, counts and adds up over the filter', async () => {
    const list = await manager()
      .get('/assets?filter=location=PAR&orderField=location,desc')
      .expect(200);
    expect(list.body.totalItems).toBeGreaterThan(0);
    await manager()
      .get('/assets?filter=location=LYO')
      .expect(200)
      .expect(({ body }) => {
        expect(body).toEqual({ items: [], totalItems: 0, pageInfo: {} });
      });
    const facets = await manager()
      .get('/assets/facets?facet=status&facet=location')
      .expect(200);
    expect(facets.body.facets.status).toContainEqual({
      value: 'in-stock',
      count: 1,
    });
    const totals = await manager()
      .get('/assets/totals?measure=purchaseCost&by=category')
      .expect(200);
    expect(totals.body.groups).toEqual([
      expect.objectContaining({
        value: 'laptop',
        currency: 'EUR',
        count: 1,
        sum: '1234.50',
      }),
    ]);
  });
});
