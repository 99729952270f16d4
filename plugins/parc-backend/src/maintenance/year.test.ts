import {
  addDays,
  dueOf,
  scheduleOf,
  timelinessOf,
  type MaintenanceClosing,
  type MaintenanceSchedule,
  type PlanSchedule,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { testDatabases } from '../testing/startParc';
import { startRegister } from '../testing/startRegister';

jest.setTimeout(120_000);

const start = '2026-01-05';
/** A year and a month, two weeks at a time: as long as orders are opened ahead. */
const steps = 28;

const plans: Record<string, PlanSchedule & { covers: string }> = {
  laptops: {
    covers: '{ "category": "laptop" }',
    basis: 'floating',
    everyFrom: 'P3M',
    everyTo: 'P6M',
  },
  printers: {
    covers: '{ "category": "printer" }',
    basis: 'floating',
    everyFrom: 'P6M',
    everyTo: 'P12M',
  },
  updates: {
    covers: '{ "category": "laptop" }',
    basis: 'fixed',
    everyFrom: 'P1M',
    everyTo: 'P1M',
    anchor: '2026-01-15',
    rule: 'FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=10,11,12,13,14,15,16',
  },
};
const schedules = new Map<string, MaintenanceSchedule>(
  Object.entries(plans).map(([code, plan]) => [code, scheduleOf(plan)]),
);

/** How orders are done, one after the other: at once, on their day, late, or not at all. */
const habits: ReadonlyArray<{
  verb: 'close' | 'skip';
  isTurn(order: WorkOrder, today: string): boolean;
}> = [
  { verb: 'close', isTurn: () => true },
  { verb: 'close', isTurn: ({ plannedOn }, today) => plannedOn! <= today },
  { verb: 'close', isTurn: ({ windowTo }, today) => windowTo! < today },
  { verb: 'skip', isTurn: ({ plannedOn }, today) => plannedOn! <= today },
  { verb: 'close', isTurn: ({ plannedOn }, today) => plannedOn! <= today },
];

describe.each(testDatabases.eachSupportedId())(
  'a year of maintenance on %s',
  databaseId => {
    let knex: Knex;
    let parc: Awaited<ReturnType<typeof startRegister>>;
    let today = start;
    const now = () => DateTime.fromISO(`${today}T11:00:00Z`, { zone: 'utc' });
    /** By hand: since when each asset is covered, and what was done to it by each plan. */
    const since = new Map<string, string>();
    const ledger = new Map<string, MaintenanceClosing[]>();
    const timeliness = new Map<string, number>();
    const gone = new Set<string>();
    /** The windows with which orders were opened, and those that were due by hand on that day. */
    const opened: string[] = [];
    const expected: string[] = [];

    const dueByHand = (plan: string, asset: string) =>
      dueOf(
        schedules.get(plan)!,
        {
          coveredSince: since.get(asset)!,
          closings: ledger.get(`${plan} ${asset}`) ?? [],
        },
        today,
      );
    const buy = async (category: string) => {
      const asset = await parc.assets.records.create(parc.context, {
        category,
        location: 'PAR',
      });
      since.set(asset.ref, today);
      return asset.ref;
    };
    const retire = async (ref: string) => {
      await parc.assets.act(parc.context, 'retire', ref, { reason: 'old' });
      gone.add(ref);
    };
    const itemsOf = async (order: WorkOrder) => {
      const { items } = await parc.workOrders.items.ofOrder(
        parc.context.who,
        order.ref,
        { limit: 200 },
      );
      return items.filter(each => each.state === 'open');
    };
    const openOrders = async () => {
      const { items } = await parc.workOrders.orders.records.list(
        parc.context.who,
        {
          filter: ['status=planned,status=ready'],
          orderField: 'number',
          limit: 1_000,
        } as never,
      );
      return items as unknown as WorkOrder[];
    };
    const note = (verb: 'close' | 'skip', item: WorkOrderItem) => {
      const plan = item.plan!.ref;
      const key = `${plan} ${item.asset.ref}`;
      const outcome = verb === 'close' ? 'done' : 'skipped';
      const closing = { on: today, for: item.target!, outcome } as const;
      ledger.set(key, [...(ledger.get(key) ?? []), closing]);
      const told = timelinessOf(today, { from: item.from!, to: item.to! });
      const counted = `${plan} ${verb === 'close' ? told : 'skipped'}`;
      timeliness.set(counted, (timeliness.get(counted) ?? 0) + 1);
    };
    const finish = async (order: WorkOrder) => {
      const { verb } = habitOf(order);
      const items = await itemsOf(order);
      const { verbs } = parc.workOrders;
      const reason = { reason: 'a year' };
      // Who skips does not begin.
      for (const each of verb === 'close' ? ['start', verb] : [verb])
        await verbs.act(parc.context, each as never, order.ref, reason);
      for (const item of items) note(verb, item);
    };
    const step = async () => {
      await parc.workOrders.leftAssets.leaveAll();
      await parc.maintenance.pass.run();
      const orders = await openOrders();
      const made = orders.filter(each => each.createdAt.startsWith(today));
      for (const item of (await Promise.all(made.map(itemsOf))).flat()) {
        const { from, target, to } = item;
        const due = dueByHand(item.plan!.ref, item.asset.ref)!;
        opened.push([from, target, to].join());
        expected.push([due.from, due.target, due.to].join());
      }
      const todays = orders.filter(each => habitOf(each).isTurn(each, today));
      for (const order of todays) await finish(order);
    };

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      parc = await startRegister(knex, now);
      await parc.locations.records.create(parc.context, {
        path: 'PAR',
        name: 'Paris',
        kind: 'site',
        timeZone: 'Europe/Paris',
      });
      for (const category of ['laptop', 'laptop', 'laptop', 'laptop'])
        await buy(category);
      for (const category of ['printer', 'printer']) await buy(category);
      for (const [code, plan] of Object.entries(plans))
        await parc.maintenance.plans.records.create(parc.context, {
          ...plan,
          code,
          name: code,
        });
      const [first, second] = since.keys();
      const events: Record<number, () => Promise<unknown>> = {
        7: () => buy('laptop'),
        11: () => retire(first),
        15: () => buy('laptop'),
        20: () => retire(second),
      };
      for (let at = 0; at < steps; at += 1) {
        today = addDays(start, 14 * at);
        await events[at]?.();
        await step();
      }
    });

    it('opens each order with the window that is due then', () => {
      expect(opened.length).toBeGreaterThan(40);
      expect(opened).toEqual(expected);
    });

    it('has every due date explained by what was done', async () => {
      const { items } = await parc.maintenance.dues.list(parc.context.who, {
        state: [],
        limit: 200,
      });
      const living = [...since.keys()].filter(ref => !gone.has(ref));
      expect(new Set(items.map(each => each.asset.ref))).toEqual(
        new Set(living),
      );
      for (const { plan, asset, state, from, target, to } of items)
        expect(dueByHand(plan.ref, asset.ref)).toMatchObject({
          state,
          from,
          target,
          to,
        });
    });

    it('was done in time as often as a count by hand says', async () => {
      const { rows } = await knex.raw(
        `select p.code || ' ' || coalesce(i.timeliness, i.state) as kind, count(*)::int as count
         from work_order_assets i join maintenance_plans p on p.id = i.plan_id
         where i.state in ('done', 'skipped') group by 1 order by 1`,
      );
      expect(
        Object.fromEntries(
          rows.map((row: { kind: string; count: number }) => [
            row.kind,
            row.count,
          ]),
        ),
      ).toEqual(Object.fromEntries(timeliness));
      const kinds = [...timeliness.keys()].map(each => each.split(' ')[1]);
      expect(new Set(kinds)).toEqual(
        new Set(['early', 'in-window', 'late', 'skipped']),
      );
    });

    it('has nothing open of what was retired, and covers it no more', async () => {
      const { rows } = await knex.raw(
        `select r.tag, bool_and(c.left_on is not null) as "hasLeft", (
           select count(*)::int from work_order_assets i where i.asset_id = r.id and i.state = 'open') as open
         from plan_coverage c join assets r on r.id = c.asset_id where r.tag = any(?) group by r.id order by r.tag`,
        [[...gone]],
      );
      expect(rows).toEqual(
        [...gone].sort().map(tag => ({ tag, hasLeft: true, open: 0 })),
      );
    });

    it('never had two orders open for one asset under one plan', async () => {
      const { rows } = await knex.raw(
        `select count(*)::int as count from work_order_assets i join work_orders o on o.id = i.order_id
         join work_order_assets j on j.plan_id = i.plan_id and j.asset_id = i.asset_id and j.order_id <> i.order_id
         join work_orders n on n.id = j.order_id and n.created_at > o.created_at
         where i.closed_on is null or n.created_at::date < i.closed_on`,
      );
      expect(rows).toEqual([{ count: 0 }]);
    });
  },
);

function habitOf({ ref }: WorkOrder) {
  return habits[Number(ref.slice(-5)) % habits.length];
}
