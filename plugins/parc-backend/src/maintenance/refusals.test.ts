import {
  addDays,
  type AnyRecord,
  type WorkLoad,
} from '@parc/backstage-plugin-parc-common';
import { inDays } from '../testing/inDays';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(60_000);

const planner = 'user:default/planner';
const id = '01990000-0000-7000-8000-000000000001';

describe.each(testDatabases.eachSupportedId())(
  'what is asked of maintenance wrongly, on %s',
  databaseId => {
    let parc: RunningParc;
    let asset: AnyRecord;
    let order: AnyRecord;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId));
      const create = async (path: string, body: object) =>
        (await parc.as(planner).post(path).send(body).expect(201)).body;
      asset = await create('/assets', { category: 'laptop' });
      order = await create('/work-orders', { title: 'x', assets: [asset.ref] });
    });
    afterAll(() => parc.stop());

    const get = (path: string) => parc.as(planner).get(path);

    it('is refused where a cursor is none of those that were given', async () => {
      const items = `/work-orders/${order.ref}/assets`;
      const dues = `/maintenance-dues?cursor=2026-99-99.${id}.${id}`;
      for (const path of [
        `${items}?cursor=abc`,
        `/assets/${asset.ref}/work-orders?cursor=abc`,
        dues,
        `/maintenance-compliance/items?cursor=2026-99-99.${id}.${id}.2026-01-01`,
      ])
        expect([path, (await get(path)).status]).toEqual([path, 400]);
      expect((await get(`${items}?cursor=${id}`)).status).toBe(200);
    });

    it('is refused where a text of a bulk call cannot be kept', async () => {
      for (const which of [
        { refs: ['WO\u0000'] },
        { filter: [], fullTextFilterTerm: '\u0000' },
      ])
        await parc
          .as(planner)
          .post('/work-orders/bulk')
          .send({ ...which, verb: 'release' })
          .expect(400);
    });

    it('is refused where work was done so long ago that its year was mistyped', async () => {
      for (const done of [`assets/${asset.ref}/done`, 'close']) {
        await parc.as(planner).post(`/work-orders/${order.ref}/start`).send({});
        const { status, body } = await parc
          .as(planner)
          .post(`/work-orders/${order.ref}/${done}`)
          .send({ on: '1926-11-26' });
        expect([status, body.error.code]).toEqual([409, 'too-long-ago']);
      }
    });

    it.each([
      '/work-orders/load',
      '/maintenance-dues/forecast',
      '/maintenance-compliance',
    ])('is refused where %s is to look beyond the calendar', async path => {
      await get(`${path}?from=9999-12-01&to=9999-12-31`).expect(400);
    });

    it('is added up however much somebody entered', async () => {
      const estimatedMinutes = 5e15;
      for (const number of ['WO-A', 'WO-B'])
        await parc
          .as(planner)
          .post('/work-orders')
          .send({ number, title: 'x', assets: [asset.ref], estimatedMinutes })
          .expect(201);
      const today = inDays(0);
      const { body } = await get(
        `/work-orders/load?from=${today}&to=${addDays(today, 1)}`,
      ).expect(200);
      const [{ weeks }]: WorkLoad['items'] = body.items;
      expect(weeks.map(each => each.estimatedMinutes)).toContain(1e16);
    });
  },
);
