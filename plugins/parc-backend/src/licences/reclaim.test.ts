import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { layGround } from '../testing/sampleEstate';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(120_000);

const ines = 'user:default/ines';
const paul = 'user:default/paul';
const longAgo = '2020-01-01T10:00:00Z';

describe.each(testDatabases.eachSupportedId())('reclaiming on %s', id => {
  let parc: RunningParc;
  const as = () => parc.as('user:default/manager');

  beforeAll(async () => {
    parc = await startParc(await testDatabases.init(id));
    await layGround(parc);
  });
  afterAll(() => parc.stop());

  const create = async (path: string, values: object): Promise<AnyRecord> =>
    (await as().post(path).send(values).expect(201)).body;
  const get = async (path: string) => (await as().get(path).expect(200)).body;
  const aProduct = (code: string, values: object = {}) =>
    create('/products', { code, name: code, metric: 'device', ...values });
  const aLicence = (product: AnyRecord, values: object = {}) =>
    create('/licences', {
      name: product.ref,
      type: 'subscription',
      product: product.ref,
      quantity: 10,
      start: '2026-01-01',
      end: '2026-12-31',
      cost: { amount: '1000', currency: 'EUR' },
      ...values,
    });
  const allocate = (licence: AnyRecord, values: object) =>
    create('/allocations', { licence: licence.ref, ...values });
  const aMachine = (values: object = {}) =>
    create('/assets', { category: 'laptop', location: 'PAR', ...values });
  /** As if an agent had reported it, and a rule had recognised it. */
  const install = async (product: AnyRecord, machines: AnyRecord[]) => {
    const { knex } = parc;
    const insert = async (table: string, values: object): Promise<number> => {
      const [row] = await knex(table).insert(values).returning('id');
      return row.id;
    };
    const release = await insert('software_releases', {
      product_id: product.id,
    });
    const title = await insert('software_titles', { name: product.ref });
    const version = await insert('software_versions', {
      title_id: title,
      release_id: release,
    });
    await knex('installations').insert(
      machines.map(machine => ({
        asset_id: machine.id,
        version_id: version,
        since: longAgo,
      })),
    );
    await knex('products')
      .where({ id: product.id })
      .update({ machines: machines.length });
  };
  const use = (product: AnyRecord, machine: AnyRecord, at: string) =>
    as()
      .post('/software-usage')
      .send({ items: [{ product: product.ref, asset: machine.ref, from: at }] })
      .expect(200);

  it('follows more given out than is owned with a warning, unless that is to be refused', async () => {
    const licence = await aLicence(await aProduct('few'), { quantity: 1 });
    const first = await allocate(licence, { assignee: ines });
    expect(first.warnings).toBeUndefined();

    expect(await allocate(licence, { assignee: paul })).toMatchObject({
      warnings: [
        {
          code: 'over-allocated',
          field: 'quantity',
          value: '2',
          refs: [licence.ref],
        },
      ],
    });
    expect(await get(`/licences/${licence.ref}`)).toMatchObject({
      allocated: 2,
    });
  });

  it('lists what is on none of the machines of which it is known what is on them', async () => {
    const [there, elsewhere] = [await aProduct('there'), await aProduct('not')];
    const [its, other, silent] = [
      await aMachine(),
      await aMachine({ status: 'deployed', assignedTo: paul }),
      await aMachine(),
    ];
    await install(there, [its]);
    await install(elsewhere, [other]);
    const licence = await aLicence(there);
    await allocate(licence, { asset: its.ref });
    const onAnother = await allocate(licence, { asset: other.ref });
    await allocate(licence, { asset: silent.ref });
    const ofPaul = await allocate(licence, { assignee: paul });
    await allocate(licence, { assignee: ines });
    await allocate(licence, { assignee: 'group:default/sales' });

    expect(
      await get(`/reclaim?cause=not-installed&licence=${licence.ref}`),
    ).toMatchObject({
      totalItems: 2,
      savings: [{ currency: 'EUR', savingIs: 'yearly', amount: '200.00' }],
      items: [onAnother, ofPaul].map(({ ref }) => ({
        cause: 'not-installed',
        allocation: { ref },
        saving: { amount: '100.00', currency: 'EUR' },
      })),
    });
  });

  it('lists software that machines do not use any more, with what one right of it costs', async () => {
    const bought = await aProduct('bought');
    const listed = await aProduct('listed', {
      listPrice: { amount: '40', currency: 'EUR' },
    });
    const byUser = await aProduct('by-user', {
      metric: 'named-user',
      listPrice: { amount: '9', currency: 'EUR' },
    });
    const [idle, busy, gone] = [
      await aMachine(),
      await aMachine(),
      await aMachine(),
    ];
    await aLicence(bought);
    for (const product of [bought, listed, byUser]) {
      await install(product, [idle, busy, gone]);
      await use(product, idle, longAgo);
      await use(product, gone, longAgo);
      await use(product, busy, longAgo);
      await use(product, busy, new Date().toISOString());
    }
    await as()
      .post(`/assets/${gone.ref}/retire`)
      .send({ reason: 'old' })
      .expect(200);

    const path = '/reclaim/installations';
    const all = await get(path);
    expect(all).toMatchObject({
      totalItems: 3,
      savings: [
        { currency: 'EUR', savingIs: 'yearly', amount: '100.00' },
        { currency: 'EUR', savingIs: 'once', amount: '40.00' },
      ],
    });
    const lines = (items: AnyRecord[]) =>
      items.map(each => ({
        asset: (each.asset as AnyRecord).ref,
        product: (each.product as AnyRecord).ref,
        saving: (each.saving as { amount: string } | undefined)?.amount,
        lastUsed: each.lastUsed,
      }));
    expect(lines(all.items)).toEqual(
      [
        ['bought', '100.00'],
        ['listed', '40.00'],
        ['by-user', undefined],
      ].map(([product, saving]) => ({
        asset: idle.ref,
        product,
        saving,
        lastUsed: '2020-01-01',
      })),
    );
    const first = await get(`${path}?limit=2`);
    const rest = await get(
      `${path}?limit=2&cursor=${first.pageInfo.nextCursor}`,
    );
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(await get(`${path}?product=listed`)).toMatchObject({
      totalItems: 1,
      items: [{ product: { ref: 'listed' } }],
    });
  });
});
