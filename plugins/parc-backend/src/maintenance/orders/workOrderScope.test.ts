import { addDays, type AnyRecord } from '@parc/backstage-plugin-parc-common';
import { inDays } from '../../testing/inDays';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../../testing/startParc';

jest.setTimeout(60_000);

const manager = 'user:default/manager';
const technician = 'user:default/tech';
const planner = 'user:default/planner';
const ownWork = (...claims: string[]) => ({
  rule: 'IS_WORK_OF',
  resourceType: 'parc-work-order',
  params: { claims },
});
const ownAssets = {
  rule: 'IS_OWNED_BY',
  resourceType: 'parc-asset',
  params: { claims: ['group:default/b'] },
};

describe.each(testDatabases.eachSupportedId())(
  'what one may not see of maintenance, on %s',
  databaseId => {
    let parc: RunningParc;
    let hidden: AnyRecord;
    let seen: AnyRecord;
    /** Somebody else's. */
    let order: AnyRecord;
    let own: AnyRecord;
    let today: string;

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        policies: {
          [technician]: {
            'parc.asset.read': true,
            'parc.maintenance.read': true,
            'parc.work-order.read': ownWork(technician),
            'parc.work-order.work': ownWork(technician),
          },
          // Plans, of what is theirs.
          [planner]: {
            'parc.asset.read': ownAssets,
            'parc.maintenance.read': true,
            'parc.maintenance.plan': true,
            'parc.work-order.read': ownWork(planner),
          },
        },
      });
      const create = async (path: string, body: object): Promise<AnyRecord> =>
        (await parc.as(manager).post(path).send(body).expect(201)).body;
      const anAsset = (owner: string) =>
        create('/assets', { category: 'laptop', owner });
      hidden = await anAsset('group:default/a');
      seen = await anAsset('group:default/b');
      const anOrder = (assignee: string, minutesSpent: number) =>
        create('/work-orders', {
          title: 'Hinge',
          assets: [hidden.ref],
          assignee,
          minutesSpent,
        });
      order = await anOrder(manager, 30);
      own = await anOrder(technician, 20);
      const plan = await create('/maintenance-plans', {
        code: 'laptops',
        name: 'Laptops',
        covers: '{}',
        basis: 'floating',
        everyFrom: 'P1M',
        everyTo: 'P3M',
      });
      await parc.knex.raw(
        `insert into plan_coverage (plan_id, asset_id, covered_since) select ?, id, current_date from assets
         on conflict do nothing`,
        [plan.id],
      );
      today = inDays(0);
    });
    afterAll(() => parc.stop());

    const statusOf = async (
      who: string,
      method: 'get' | 'post' | 'patch' | 'delete',
      path: string,
      body: object = {},
    ) => {
      const call = parc.as(who)[method](path).set('If-Match', '"1"');
      const { status } = await (method === 'get' ? call : call.send(body));
      return [method, path, status];
    };
    const read = async (who: string, path: string) =>
      (await parc.as(who).get(path).expect(200)).body;

    it('is not there, whatever is asked of an order, done to it or hung on it', async () => {
      const path = `/work-orders/${order.ref}`;
      const item = `${path}/assets/${hidden.ref}`;
      const reason = { reason: 'x' };
      const calls: Array<
        ['get' | 'post' | 'patch' | 'delete', string, object?]
      > = [
        ...['', '/assets', '/checklist', '/history', '/comments', '/links'].map(
          each => ['get', path + each] as ['get', string],
        ),
        ['get', `${path}/files`],
        ['get', item],
        ['patch', path, { notes: 'x' }],
        ['patch', item, { notes: 'x' }],
        ['post', `${item}/done`],
        ['post', `${item}/skip`, reason],
        ['post', `${item}/undo`],
        ['post', `${path}/start`],
        ['post', `${path}/wait`, { for: 'part' }],
        ['post', `${path}/resume`],
        ['post', `${path}/close`],
        ['post', `${path}/reopen`, reason],
        ['post', `${path}/comments`, { text: 'x' }],
        ['post', `${path}/links`, { url: 'https://acme.example' }],
      ];
      for (const [method, asked, body] of calls)
        expect(await statusOf(technician, method, asked, body)).toEqual([
          method,
          asked,
          404,
        ]);
      for (const [verb, body] of [
        ['assign', { assignee: planner }],
        ['plan', { plannedOn: '2999-01-01' }],
        ['release', {}],
        ['skip', reason],
        ['cancel', reason],
      ] as const)
        expect(
          await statusOf(planner, 'post', `${path}/${verb}`, body),
        ).toEqual(['post', `${path}/${verb}`, 404]);
      expect(await statusOf(planner, 'delete', path)).toEqual([
        'delete',
        path,
        404,
      ]);
    });

    it('is in no list, count, file or load of orders, nor among the orders of an asset', async () => {
      const numbers = (answer: { items: AnyRecord[] }) =>
        answer.items.map(each => each.ref);
      const refs = [order.ref, own.ref];
      expect(numbers(await read(technician, '/work-orders'))).toEqual([
        own.ref,
      ]);
      const { body: found } = await parc
        .as(technician)
        .post('/work-orders/by-refs')
        .send({ refs });
      expect(numbers(found)).toEqual([own.ref]);
      const { text } = await parc.as(technician).get('/work-orders/export');
      expect(text).toContain(own.ref);
      expect(text).not.toContain(order.ref);
      const ofAsset = await read(
        technician,
        `/assets/${hidden.ref}/work-orders`,
      );
      expect(
        ofAsset.items.map((each: { order: AnyRecord }) => each.order.ref),
      ).toEqual([own.ref]);
      const load = await read(
        technician,
        `/work-orders/load?from=${today}&to=${addDays(today, 1)}`,
      );
      expect(load.items.map((each: { ref: string }) => each.ref)).toEqual([
        technician,
      ]);
      const totals = await read(
        technician,
        '/work-orders/totals?measure=minutesSpent',
      );
      expect(JSON.stringify(totals)).toContain('20');
      expect(JSON.stringify(totals)).not.toContain('50');
    });

    it('is not changed in bulk, by name or by a filter', async () => {
      const bulk = (which: object) =>
        parc
          .as(planner)
          .post('/work-orders/bulk')
          .send({ ...which, verb: 'cancel', body: { reason: 'x' } });
      await bulk({ refs: [order.ref] }).expect(404);
      const partly = await bulk({ refs: [order.ref], partial: true });
      expect(partly.body).toMatchObject({ done: 0, errors: [{ row: 1 }] });
      await bulk({ filter: [] }).expect(400);
      expect(await read(manager, `/work-orders/${order.ref}`)).toMatchObject({
        status: 'ready',
        version: 1,
      });
    });

    it('of assets is neither due, nor foretold, nor ordered, nor previewed', async () => {
      const { items } = await read(planner, '/maintenance-dues');
      expect(items.map((each: { asset: AnyRecord }) => each.asset.ref)).toEqual(
        [seen.ref],
      );
      const { totals } = await read(planner, '/maintenance-dues/summary');
      expect(totals.covered).toBe(1);
      const forecast = await read(
        planner,
        `/maintenance-dues/forecast?from=${today}&to=${addDays(today, 90)}`,
      );
      expect(forecast.items[0].days[0]).toMatchObject({ assets: 1 });
      const preview = await parc
        .as(planner)
        .post('/maintenance-plans/laptops/preview')
        .send({
          schedule: { basis: 'floating', every: { from: 'P2M', to: 'P3M' } },
        });
      expect(preview.body).toMatchObject({ covered: 1, moved: 1 });
      const asked = `/maintenance-dues?asset=${hidden.ref}`;
      await parc.as(planner).get(asked).expect(404);
      await parc
        .as(planner)
        .get(`/assets/${hidden.ref}/work-orders`)
        .expect(404);
      await parc
        .as(planner)
        .post('/work-orders')
        .send({ title: 'x', assets: [hidden.ref] })
        .expect(400);
    });
  },
);

describe.each(testDatabases.eachSupportedId())(
  'a photo that proves what was done, on %s',
  databaseId => {
    it('stays as long as it is the answer to a step', async () => {
      const parc = await startParc(await testDatabases.init(databaseId));
      const as = parc.as(manager);
      const { body: asset } = await as
        .post('/assets')
        .send({ category: 'laptop' });
      const { body: order } = await as
        .post('/work-orders')
        .send({ title: 'x', assets: [asset.ref] });
      const path = `/work-orders/${order.ref}`;
      const upload = async (name: string) =>
        (
          await as
            .post(`${path}/files?name=${name}`)
            .set('Content-Type', 'application/octet-stream')
            .send('seen')
            .expect(201)
        ).body.id;
      const [photo, other] = [await upload('a.txt'), await upload('b.txt')];
      const answer = (answers: object) =>
        parc.knex.raw('update work_order_assets set answers = ?::jsonb', [
          JSON.stringify(answers),
        ]);
      await answer({ inside: [photo], dust: true });

      const refused = await as.delete(`${path}/files/${photo}`).expect(409);
      expect(refused.body.error).toMatchObject({
        code: 'file-is-answer',
        params: { asset: asset.ref },
      });
      await as.delete(`${path}/files/${other}`).expect(204);
      await answer({ dust: true });
      await as.delete(`${path}/files/${photo}`).expect(204);
      await parc.stop();
    });
  },
);
