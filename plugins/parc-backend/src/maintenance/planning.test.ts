import { addDays, type WorkLoad } from '@parc/backstage-plugin-parc-common';
import type { Entity } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import { inDays } from '../testing/inDays';
import {
  mayEverything,
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

const planner = 'user:default/planner';
const technician = 'user:default/remi';

function aUser(name: string, hours?: string, skills?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      annotations: {
        ...(hours ? { 'parc.dev/weekly-hours': hours } : {}),
        ...(skills ? { 'parc.dev/skills': skills } : {}),
      },
    },
    relations: [{ type: 'memberOf', targetRef: 'group:default/field' }],
  };
}

describe.each(testDatabases.eachSupportedId())(
  'the load of people on %s',
  databaseId => {
    let parc: RunningParc;
    /** The Monday after next, in a week without public holidays: no calendar is there. */
    const monday = DateTime.utc().startOf('week').plus({ weeks: 2 });
    const from = monday.toISODate()!;
    const to = addDays(from, 8);

    beforeAll(async () => {
      parc = await startParc(await testDatabases.init(databaseId), {
        entities: [
          aUser('remi', '20', 'Windows, macOS'),
          aUser('lea'),
          aUser('sam', 'many'),
        ],
        policies: {
          [planner]: mayEverything,
          [technician]: {
            'parc.work-order.read': {
              rule: 'IS_WORK_OF',
              resourceType: 'parc-work-order',
              params: { claims: [technician] },
            },
          },
        },
        config: { maintenance: { hoursPerDay: 7 } },
      });
      const as = parc.as(planner);
      await as
        .post('/assets')
        .send({ category: 'laptop', tag: 'LT-1' })
        .expect(201);
      const order = (values: object) =>
        as
          .post('/work-orders')
          .send({ title: 'x', assets: ['LT-1'], ...values })
          .expect(201);
      await order({
        plannedOn: from,
        assignee: technician,
        estimatedMinutes: 90,
      });
      await order({
        plannedOn: addDays(from, 6),
        assignee: technician,
        estimatedMinutes: 30,
      });
      await order({ plannedOn: addDays(from, 7), team: 'group:default/field' });
      await order({ plannedOn: addDays(from, 7), estimatedMinutes: 15 });
      const { body: late } = await order({ assignee: 'user:default/lea' });
      const ended = `/work-orders/${late.number}`;
      await as.post(`${ended}/start`).send({}).expect(200);
      await as.post(`${ended}/close`).send({ minutes: 45 }).expect(200);
      await order({ plannedOn: '2020-01-01', estimatedMinutes: 5 });
    });
    afterAll(() => parc.stop());

    const load = async (query = '', who = planner): Promise<WorkLoad> =>
      (
        await parc
          .as(who)
          .get(`/work-orders/load?from=${from}&to=${to}${query}`)
          .expect(200)
      ).body;
    const loadOf = (answer: WorkLoad) =>
      answer.items.map(each => [
        each.ref,
        each.weeks.map(({ orders, estimatedMinutes, capacityMinutes }) => [
          orders,
          estimatedMinutes,
          capacityMinutes,
        ]),
      ]);

    it('is added up by who does it and week, against the hours of each', async () => {
      const answer = await load();
      expect(
        answer.weeks.map(({ from: first, to: last, businessDays }) => [
          first,
          last,
          businessDays,
        ]),
      ).toEqual([
        [from, addDays(from, 6), 5],
        [addDays(from, 7), to, 2],
      ]);
      const members = (days: number) => 60 * (4 * days + 2 * 7 * days);
      expect(loadOf(answer)).toEqual([
        [
          'group:default/field',
          [
            [0, 0, members(5)],
            [1, 0, members(2)],
          ],
        ],
        [
          technician,
          [
            [2, 120, 1_200],
            [0, 0, 480],
          ],
        ],
        [
          undefined,
          [
            [0, 0, undefined],
            [1, 15, undefined],
          ],
        ],
      ]);
    });

    it('of a team shows its members, who have nothing to do as well', async () => {
      const refs = (answer: WorkLoad) => answer.items.map(each => each.ref);
      const members = ['lea', 'remi', 'sam'].map(
        each => `user:default/${each}`,
      );
      expect(refs(await load('&team=group:default/field'))).toEqual([
        'group:default/field',
        ...members,
      ]);
      expect(refs(await load('&assignee=user:default/sam'))).toEqual([
        'user:default/sam',
      ]);
      await parc
        .as(planner)
        .get(`/work-orders/load?from=${from}&to=${to}&team=field`)
        .expect(400);
    });

    it('counts what is late for today, and what was spent when it ended', async () => {
      const today = inDays(0);
      const { body } = await parc
        .as(planner)
        .get(`/work-orders/load?from=${today}&to=${today}`)
        .expect(200);
      expect(body.items).toMatchObject([
        {
          ref: 'user:default/lea',
          weeks: [{ orders: 0, minutesSpent: 45, estimatedMinutes: 0 }],
        },
        { weeks: [{ orders: 1, estimatedMinutes: 5 }] },
      ]);
    });

    it('comes with a warning when who gets work lacks a skill of the plan', async () => {
      const as = parc.as(planner);
      await as
        .post('/maintenance-plans')
        .send({
          code: 'servers',
          name: 'Servers',
          covers: '{ "category": "server" }',
          basis: 'floating',
          everyFrom: 'P3M',
          everyTo: 'P6M',
          skills: ['Electricity', 'windows'],
        })
        .expect(201);
      const { body: made } = await as
        .post('/work-orders')
        .send({ title: 'x', assets: ['LT-1'], plannedOn: addDays(from, 30) })
        .expect(201);
      await parc.knex.raw(
        'update work_orders set plan_id = (select id from maintenance_plans) where id = ?',
        [made.id],
      );
      const assign = async (assignee: string) =>
        (
          await as
            .post(`/work-orders/${made.number}/assign`)
            .send({ assignee })
            .expect(200)
        ).body.warnings;
      const lacks = (value: string) => [{ code: 'skill-missing', value }];
      expect(await assign(technician)).toMatchObject(lacks('Electricity'));
      expect(await assign('user:default/lea')).toMatchObject(
        lacks('Electricity, windows'),
      );
      expect(await assign('group:default/field')).toBeUndefined();
      const { body } = await as
        .post('/work-orders/bulk')
        .send({
          refs: [made.number],
          verb: 'assign',
          body: { assignee: technician },
        })
        .expect(200);
      expect(body.items[0].warnings).toMatchObject(lacks('Electricity'));
    });

    it('is of the orders that the reader may see', async () => {
      expect(loadOf(await load('', technician)).map(([ref]) => ref)).toEqual([
        technician,
      ]);
    });
  },
);

describe.each(testDatabases.eachSupportedId())(
  'the forecast on %s',
  databaseId => {
    const today = '2026-03-03';
    let parc: Awaited<ReturnType<typeof startRegister>>;

    beforeAll(async () => {
      const knex = await testDatabases.init(databaseId);
      parc = await startRegister(knex, () =>
        DateTime.fromISO(`${today}T11:00:00Z`, { zone: 'utc' }),
      );
      const assets = (count: number, values: object) =>
        parc.assets.records.writer.create(
          parc.context,
          Array.from({ length: count }, () => ({
            category: 'laptop',
            ...values,
          })),
        );
      await assets(2, { owner: 'group:default/a' });
      await assets(3, { inServiceDate: '2025-11-01' });
      await assets(1, { category: 'printer' });
      for (const plan of [
        { code: 'laptops', covers: '{ "category": "laptop" }' },
        { code: 'paused', covers: '{}' },
        {
          code: 'monthly',
          covers: '{ "category": "printer" }',
          basis: 'fixed',
          everyFrom: 'P1M',
          everyTo: 'P1M',
          anchor: '2026-03-10',
          horizon: 'P2M',
          estimatedMinutes: 20,
        },
      ]) {
        await parc.maintenance.plans.records.create(parc.context, {
          basis: 'floating',
          everyFrom: 'P3M',
          everyTo: 'P6M',
          leadTime: 'P14D',
          name: plan.code,
          ...plan,
        });
      }
      await parc.maintenance.plans.act(parc.context, 'pause', 'paused', {
        reason: 'x',
      });
      await parc.maintenance.pass.run();
    });

    const forecast = async (query: object = {}) =>
      (
        await parc.maintenance.dues.forecast(parc.context.who, {
          from: today,
          to: '2027-03-31',
          ...query,
        })
      ).items.map(({ plan, days }) => [
        plan.ref,
        days.map(({ day, assets, minutes }) => [day, assets, minutes]),
      ]);

    it('says what comes beyond what is ordered, as far as each plan looks', async () => {
      expect(await forecast()).toEqual([
        // Three are ordered for the 17th; the next of these would be due in August.
        [
          'laptops',
          [
            ['2026-07-19', 2, undefined],
            ['2026-08-02', 3, undefined],
          ],
        ],
        // Ordered for 10 March.
        ['monthly', [['2026-04-10', 1, 20]]],
      ]);
      expect(await forecast({ to: '2026-07-31', plan: 'laptops' })).toEqual([
        ['laptops', [['2026-07-19', 2, undefined]]],
      ]);
      expect(await forecast({ owner: 'group:default/b' })).toEqual([]);
      await expect(forecast({ to: '2025-01-01' })).rejects.toThrow(/before/);
    });

    it('says what becomes overdue if nothing is done, week by week and by name', async () => {
      const { who } = parc.context;
      const { outlook } = await parc.maintenance.dues.summary(who, {
        state: [],
      });
      expect(outlook).toHaveLength(12);
      expect(outlook[0].by).toBe('2026-03-09');
      expect(
        Object.fromEntries(outlook.map(({ by, overdue }) => [by, overdue])),
      ).toMatchObject({
        '2026-03-09': 0,
        '2026-03-16': 1,
        '2026-04-27': 1,
        '2026-05-04': 4,
        '2026-05-25': 4,
      });
      const { items } = await parc.maintenance.dues.list(who, {
        state: [],
        overdueBy: '2026-05-04',
        limit: 50,
      });
      expect(items).toHaveLength(4);
    });
  },
);
