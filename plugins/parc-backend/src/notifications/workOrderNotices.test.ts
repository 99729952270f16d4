import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import { DateTime } from 'luxon';
import { listenToNotices } from '../testing/listenToNotices';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(60_000);

const ines = 'user:default/ines';
const hugo = 'user:default/hugo';
const claire = 'user:default/claire';
const field = 'group:default/field';
const start = '2026-03-03T10:00:00Z';

describe.each(testDatabases.eachSupportedId())(
  'notices of work orders on %s',
  databaseId => {
    let register: Awaited<ReturnType<typeof startRegister>>;
    const clock = { now: DateTime.fromISO(start) };
    const { begin, told, heard, service } = listenToNotices({
      register: () => register,
      clock,
      leads: async () => [
        { who: field, lead: claire },
        { who: hugo, lead: claire },
      ],
    });

    beforeAll(async () => {
      register = await startRegister(
        await testDatabases.init(databaseId),
        () => clock.now,
      );
      await register.locations.records.writer.create(register.context, [
        { path: 'PAR', name: 'Paris', kind: 'site', timeZone: 'Europe/Paris' },
      ]);
    });
    beforeEach(async () => {
      clock.now = DateTime.fromISO(start);
      await register.knex.raw(
        'truncate feed, history, feed_cursors, notices, notice_occasions, due_runs, issued_refs, work_orders, maintenance_plans, assets cascade',
      );
      await begin();
    });

    const onDay = (day: string) => {
      clock.now = DateTime.fromISO(`${day}T10:00:00Z`);
    };
    const as = (actor: string) => ({
      ...register.context,
      who: { actor, isSystem: true as const },
    });
    const anAsset = (tag: string, values: object = {}) =>
      register.assets.records.create(register.context, {
        tag,
        category: 'laptop',
        location: 'PAR',
        ...values,
      });
    const order = (values: object = {}, assets = ['LT-1']) =>
      register.workOrders.orders.create(register.context, {
        number: 'WO-1',
        title: 'Clean',
        plannedOn: '2026-03-20',
        assets,
        ...values,
      } as never);
    const act = (verb: string, body: object, actor = 'user:default/test') =>
      register.workOrders.verbs.act(as(actor), verb as never, 'WO-1', body);
    /** A plan whose users are told two days ahead, and its first order. */
    const planned = async (values: object = {}): Promise<AnyRecord> => {
      await register.maintenance.plans.records.create(register.context, {
        code: 'laptops',
        name: 'Laptops',
        covers: '{ "category": "laptop" }',
        basis: 'floating',
        everyFrom: 'P1W',
        everyTo: 'P3W',
        leadTime: 'P30D',
        userNotice: 'P2D',
        estimatedMinutes: 20,
        batchBy: 'room',
        ...values,
      });
      await register.maintenance.pass.run();
      const { items } = await register.workOrders.orders.records.list(
        register.context.who,
        { filter: [], limit: 10, orderField: 'number' } as never,
      );
      return items[0] as AnyRecord;
    };

    it('tell who is given an order, once, and not who gave it to themselves', async () => {
      await anAsset('LT-1');
      await order({ assignee: hugo });
      expect(await told()).toEqual([
        [hugo, 'Work for you: WO-1 · Clean', '/parc/maintenance/orders/WO-1'],
      ]);
      expect(heard.sent[0].payload).toMatchObject({
        topic: 'Work assigned to you',
        description: 'Planned for 20 March 2026.',
      });
      await act('assign', { team: field });
      expect(await told()).toEqual([]);
      await act('assign', { assignee: ines }, ines);
      expect(await told()).toEqual([]);
      await act('assign', { assignee: null }, ines);
      expect(await told()).toEqual([]);
      await act('assign', { assignee: field }, ines);
      expect((await told('fr'))[0][1]).toBe(
        'Travail pour votre équipe : WO-1 · Clean',
      );
      expect(heard.sent[0].recipients).toMatchObject({
        excludeEntityRef: ines,
      });
    });

    it('gather what comes to one person together, and leave out what was taken back', async () => {
      await anAsset('LT-1');
      for (const number of ['WO-1', 'WO-2', 'WO-3'])
        await order({ number, assignee: hugo });
      await act('assign', { assignee: ines });
      await act('cancel', { reason: 'not needed' });
      expect(await told()).toEqual([
        [hugo, '2 work orders for you', '/parc/maintenance/work'],
      ]);
    });

    it('tell what is due soon and overdue to whose work it is, and in the end to the lead of their group', async () => {
      await anAsset('LT-1');
      await order({
        assignee: hugo,
        windowFrom: '2026-03-10',
        windowTo: '2026-03-31',
      });
      await told();
      onDay('2026-03-23');
      expect(await told()).toEqual([]);
      onDay('2026-03-24');
      expect(await told()).toEqual([
        [
          hugo,
          'To be done by 31 March 2026: WO-1 · Clean',
          '/parc/maintenance/orders/WO-1',
        ],
      ]);
      onDay('2026-03-31');
      expect(await told()).toEqual([]);
      onDay('2026-04-01');
      expect((await told('fr'))[0].slice(0, 2)).toEqual([
        hugo,
        'En retard depuis le 31 mars 2026 : WO-1 · Clean',
      ]);
      onDay('2026-04-06');
      expect(await told()).toEqual([]);
      onDay('2026-04-07');
      expect((await told())[0].slice(0, 2)).toEqual([
        claire,
        'Still not done, was due by 31 March 2026: WO-1 · Clean',
      ]);
      expect(heard.sent[0].payload).toMatchObject({
        severity: 'high',
        description: 'It is the work of hugo.',
      });
      onDay('2026-06-01');
      expect(await told()).toEqual([]);
      const kept = await register.knex('notice_occasions').pluck('kind');
      expect(kept.sort()).toEqual([
        'order-assigned',
        'order-due-soon',
        'order-escalated',
        'order-overdue',
      ]);
    });

    it('say nothing of what was done, and nothing that was so before there were notices', async () => {
      await anAsset('LT-1');
      await order({ assignee: hugo, plannedOn: '2026-03-05' });
      await told();
      await register.knex('due_runs').delete();
      onDay('2026-03-06');
      expect(await told()).toEqual([]);
      await order({ number: 'WO-2', assignee: hugo, plannedOn: '2026-03-08' });
      await service().lookForDue();
      await register.workOrders.verbs.act(as(hugo), 'skip', 'WO-2', {
        reason: 'broken',
      });
      expect(await told()).toEqual([]);
    });

    it('tell the users of equipment before a visit: when, where, what and for how long', async () => {
      await anAsset('LT-1', { status: 'deployed', assignedTo: ines });
      await anAsset('LT-2', { status: 'deployed', assignedTo: ines });
      await anAsset('LT-3', { status: 'deployed', assignedTo: claire });
      await told();
      const { plannedOn } = await planned();
      expect(plannedOn).toBe('2026-03-17');
      expect(await told()).toEqual([]);
      onDay('2026-03-15');
      expect(await told()).toEqual([
        [claire, 'Maintenance on 17 March 2026: LT-3', '/parc/assets/LT-3'],
        [
          ines,
          'Maintenance of 2 assets from 17 March 2026 on',
          '/parc/assets?assignedTo=user%3Adefault%2Fines',
        ],
      ]);
      expect(
        heard.sent.map(({ payload }) => payload.description).filter(Boolean),
      ).toEqual(['Laptops · Paris · Paris · about 20 minutes.']);
      onDay('2026-03-16');
      expect(await told()).toEqual([]);
    });

    it('tell them when it is moved or called off, if they were told before', async () => {
      await anAsset('LT-1', { status: 'deployed', assignedTo: ines });
      await told();
      const { ref } = await planned();
      const verbs = register.workOrders.verbs;
      const move = (plannedOn: string) =>
        verbs.act(as(hugo), 'plan', ref, { plannedOn, reason: 'ill' });
      await move('2026-03-18');
      expect(await told()).toEqual([]);
      onDay('2026-03-16');
      expect((await told())[0][1]).toBe('Maintenance on 18 March 2026: LT-1');
      await move('2026-03-19');
      await move('2026-03-18');
      expect(await told()).toEqual([]);
      await move('2026-03-19');
      expect((await told('fr'))[0][1]).toBe(
        'Maintenance déplacée au 19 mars 2026 : LT-1',
      );
      await move('2026-03-18');
      expect((await told())[0][1]).toBe(
        'Maintenance moved to 18 March 2026: LT-1',
      );
      await move('2026-03-19');
      expect(await told()).toHaveLength(1);
      await verbs.act(as(hugo), 'cancel', ref, { reason: 'not needed' });
      expect((await told())[0][1]).toBe(
        'No maintenance on 19 March 2026 after all: LT-1',
      );
      expect(await told()).toEqual([]);
    });

    it('say nothing to the users of a visit that took place', async () => {
      await anAsset('LT-1', { status: 'deployed', assignedTo: ines });
      const { ref } = await planned();
      onDay('2026-03-16');
      await told();
      await register.workOrders.items.act(
        as(hugo),
        'done',
        { order: ref, asset: 'LT-1' },
        {},
      );
      await register.workOrders.verbs.act(as(hugo), 'close', ref, {});
      expect(await told()).toEqual([]);
    });
  },
);
