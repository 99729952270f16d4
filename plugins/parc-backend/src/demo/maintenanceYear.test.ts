import path from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  addDays,
  addPeriod,
  complianceFigures,
  complianceOutcomes,
  type AnyRecord,
  type ComplianceOutcome,
  type MaintenanceDueEntry,
  type WorkOrder,
  type WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { Settings } from 'luxon';
import {
  startParc,
  testDatabases,
  type RunningParc,
} from '../testing/startParc';

jest.setTimeout(120_000);

const start = '2026-01-05';
/** Two weeks at a time, a year and a month. */
const days = Array.from({ length: 28 }, (_, at) => addDays(start, 14 * at));
const last = days[days.length - 1];

/**
 * The plans of the brief: all but the last count from the last time. Computers get their orders before their windows, and
 * what is done at once is done early.
 */
const floating = {
  computers: {
    categories: ['desktop', 'laptop'],
    from: 'P3M',
    to: 'P6M',
    leadTime: 'P2M',
  },
  network: {
    categories: ['switch', 'access-point'],
    from: 'P3M',
    to: 'P6M',
    leadTime: 'P14D',
  },
  printers: {
    categories: ['printer'],
    from: 'P6M',
    to: 'P12M',
    leadTime: 'P14D',
  },
};
const updates = {
  code: 'year-updates',
  name: 'Updates',
  covers: '{ "category": "server" }',
  basis: 'fixed',
  everyFrom: 'P25D',
  everyTarget: 'P30D',
  everyTo: 'P35D',
  anchor: '2026-01-20',
  batchBy: 'room',
};
type Floating = keyof typeof floating;

/** A window as the journey saw it opened, and what it did to it. */
interface Entry {
  plan: string;
  order: string;
  asset: string;
  from: string;
  target: string;
  to: string;
  on?: string;
  how?: 'close' | 'skip' | 'left';
}

/** How orders are done, one after the other: at once, on their day, late, not, or never. */
const habits: ReadonlyArray<{
  how: 'close' | 'skip';
  isTurn(order: WorkOrder, today: string): boolean;
}> = [
  { how: 'close', isTurn: () => true },
  { how: 'close', isTurn: ({ plannedOn }, today) => plannedOn! <= today },
  { how: 'close', isTurn: ({ windowTo }, today) => windowTo! < today },
  { how: 'skip', isTurn: ({ plannedOn }, today) => plannedOn! <= today },
  { how: 'close', isTurn: ({ plannedOn }, today) => plannedOn! <= today },
  { how: 'close', isTurn: () => false },
];
const habitOf = ({ ref }: WorkOrder) =>
  habits[Number(ref.slice(-5)) % habits.length];

describe('a year of maintenance of the demo estate, over HTTP', () => {
  /** Nothing is done by the clock, but when the test says. */
  const scheduler = mockServices.scheduler();
  const byHand = createServiceFactory({
    service: coreServices.scheduler,
    deps: {},
    factory: () => scheduler,
  });
  const realNow = Settings.now;
  let parc: RunningParc;
  let today = start;
  const log: Entry[] = [];
  const bought = new Map<string, string>();
  const retired = new Set<string>();

  const as = () => parc.as('user:default/manager');
  const get = async (address: string) =>
    (await as().get(address).expect(200)).body;
  const post = async (address: string, body: object = {}) =>
    (await as().post(address).send(body)).body;
  const all = async <T>(address: string): Promise<T[]> => {
    const items: T[] = [];
    let cursor = '';
    do {
      const page = await get(`${address}&limit=200${cursor}`);
      items.push(...page.items);
      const { nextCursor } = page.pageInfo;
      cursor = nextCursor ? `&cursor=${encodeURIComponent(nextCursor)}` : '';
    } while (cursor);
    return items;
  };
  const openOrders = () =>
    all<WorkOrder>(
      '/work-orders?filter=status=planned&filter=status=ready&orderField=number',
    );
  const note = async (order: WorkOrder) => {
    const items = await all<WorkOrderItem>(
      `/work-orders/${order.ref}/assets?state=open`,
    );
    for (const { asset, plan, from, target, to } of items)
      log.push({
        plan: plan!.ref,
        order: order.ref,
        asset: asset.ref,
        from: from!,
        target: target!,
        to: to!,
      });
  };
  const end = (found: (entry: Entry) => boolean, how: Entry['how']) =>
    log
      .filter(entry => found(entry) && !entry.how)
      .forEach(entry => Object.assign(entry, { how, on: today }));
  const finish = async (order: WorkOrder) => {
    const { how } = habitOf(order);
    // Who skips does not begin.
    const verbs = how === 'close' ? ['start', 'close'] : ['skip'];
    for (const verb of verbs)
      await as()
        .post(`/work-orders/${order.ref}/${verb}`)
        .send({ reason: 'a year' })
        .expect(200);
    end(entry => entry.order === order.ref, how);
  };
  const buy = async () => {
    const { ref } = await post('/assets', { category: 'laptop' });
    bought.set(ref, today);
  };
  /** The asset of the first open window that is past its end, or that is not. */
  const retire = async (isOverdue: boolean) => {
    const { asset } = log.find(
      entry =>
        !entry.how &&
        !retired.has(entry.asset) &&
        entry.to < today === isOverdue,
    )!;
    await as()
      .post(`/assets/${asset}/retire`)
      .send({ reason: 'old' })
      .expect(200);
    retired.add(asset);
    end(entry => entry.asset === asset, 'left');
  };
  const events: Record<number, () => Promise<unknown>> = {
    5: buy,
    10: () => retire(false),
    12: buy,
    16: () => retire(false),
    22: () => retire(true),
  };

  const live = async () => {
    const known = new Set<string>();
    for (const [at, day] of days.entries()) {
      today = day;
      await events[at]?.();
      await scheduler.triggerTask('leave-work-orders');
      await scheduler.triggerTask('keep-maintenance-going');
      const orders = (await openOrders()).filter(({ plan }) =>
        plan?.ref.startsWith('year-'),
      );
      for (const order of orders.filter(({ ref }) => !known.has(ref))) {
        known.add(order.ref);
        await note(order);
      }
      for (const order of orders)
        if (habitOf(order).isTurn(order, today)) await finish(order);
    }
  };

  beforeAll(async () => {
    Settings.now = () => Date.parse(`${today}T11:00:00Z`);
    parc = await startParc(await testDatabases.init('POSTGRES_18'), {
      config: {
        demoEstate: path.resolve(__dirname, '../../../../catalog/demo'),
      },
      features: [byHand],
    });
    for (const [name, { categories, from, to, leadTime }] of Object.entries(
      floating,
    ))
      await as()
        .post('/maintenance-plans')
        .send({
          code: `year-${name}`,
          name,
          covers: JSON.stringify({ category: { $in: categories } }),
          basis: 'floating',
          everyFrom: from,
          everyTo: to,
          leadTime,
          batchBy: 'room',
        })
        .expect(201);
    await as().post('/maintenance-plans').send(updates).expect(201);
    await live();
  });
  afterAll(async () => {
    Settings.now = realNow;
    await parc.stop();
  });

  it('has work in time, early, late, skipped, left, missed and forgotten', () => {
    const outcomes = new Set(log.flatMap(judge).map(each => each.outcome));
    const kinds = [
      'in-window',
      'early',
      'late',
      'skipped',
      'left',
      'missed',
      'overdue',
    ];
    expect([...outcomes]).toEqual(expect.arrayContaining(kinds));
  });

  it.each([
    [start, last],
    ['2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-12-31'],
  ])(
    'was done in time from %s to %s as often as the log says',
    async (from, to) => {
      for (const name of [...Object.keys(floating), 'updates']) {
        const plan = `year-${name}`;
        const { totals } = await get(
          `/maintenance-compliance?plan=${plan}&from=${from}&to=${to}`,
        );
        const judged = log
          .filter(entry => entry.plan === plan)
          .flatMap(judge)
          .filter(({ countedOn }) => countedOn >= from && countedOn <= to);
        expect([plan, totals]).toEqual([plan, figuresOf(judged)]);
      }
    },
  );

  it('has every date of every asset explained by its history', async () => {
    const assets = new Map(
      (await all<AnyRecord>('/assets?orderField=tag')).map(each => [
        each.ref,
        each.inServiceDate as string | undefined,
      ]),
    );
    for (const name of Object.keys(floating) as Floating[]) {
      const { from, to } = floating[name];
      const dues = await all<MaintenanceDueEntry>(
        `/maintenance-dues?plan=year-${name}`,
      );
      expect(dues.length).toBeGreaterThan(1);
      for (const due of dues) {
        const { ref } = due.asset;
        expect(retired.has(ref)).toBe(false);
        const base = await lastTimeOf(ref, `year-${name}`);
        const since = sinceOf(bought.get(ref) ?? start, assets.get(ref), to);
        expect([ref, due.from, due.to]).toEqual([
          ref,
          addPeriod(base ?? since, from),
          addPeriod(base ?? since, to),
        ]);
      }
    }
  });

  /** From when the next window is counted, by the orders of the asset. */
  async function lastTimeOf(asset: string, plan: string) {
    const items = await all<WorkOrderItem>(`/assets/${asset}/work-orders?`);
    return items
      .filter(each => each.plan?.ref === plan)
      .flatMap(({ state, closedOn, target }) => {
        if (state === 'done') return [closedOn!];
        if (state !== 'skipped') return [];
        return [closedOn! > target! ? closedOn! : target!];
      })
      .sort()
      .at(-1);
  }

  /** By hand: what became of a window and of those that it leaped over, and on which day that counts. */
  function judge(entry: Entry): Array<{
    outcome: ComplianceOutcome;
    countedOn: string;
  }> {
    const { on, to } = entry;
    const own = ownOutcome(entry);
    return [
      ...(own ? [{ outcome: own, countedOn: on && on < to ? on : to }] : []),
      ...(entry.plan === updates.code ? leapedBy(entry) : []),
    ];
  }

  function ownOutcome(entry: Entry): ComplianceOutcome | undefined {
    const { how, on, from, to } = entry;
    if (!how || !on) return to < last ? 'overdue' : undefined;
    if (how === 'skip') return 'skipped';
    if (how === 'left') return on > to ? 'missed' : 'left';
    if (on < from) return 'early';
    return on <= to ? 'in-window' : 'late';
  }

  /** Windows of the fixed plan are thirty days apart. */
  function leapedBy(entry: Entry) {
    const { how, on, asset } = entry;
    if (how === 'skip') return [];
    const judged: ReturnType<typeof judge> = [];
    for (let times = 1; times < 14; times += 1) {
      const [from, target, to] = [entry.from, entry.target, entry.to].map(day =>
        addDays(day, 30 * times),
      );
      const visit = on ?? last;
      const isOver = to < visit;
      const isVisited = how === 'close' && from <= visit;
      const hasOwn = log.some(
        each =>
          each.plan === updates.code &&
          each.asset === asset &&
          each.target === target &&
          (each.how === 'close' || each.how === 'skip'),
      );
      if (hasOwn || !(isOver || isVisited)) continue;
      judged.push({
        outcome: isOver ? 'missed' : 'in-window',
        countedOn: to < visit ? to : visit,
      });
    }
    return judged;
  }
});

/** Since when an asset counts: when it was first seen, or when it came into service if its first window is not over. */
function sinceOf(seen: string, inService: string | undefined, to: string) {
  const isYoung =
    inService !== undefined &&
    inService <= seen &&
    inService > addPeriod(seen, to, -1);
  return isYoung ? inService : seen;
}

function figuresOf(judged: ReadonlyArray<{ outcome: ComplianceOutcome }>) {
  const counts = complianceOutcomes.map(outcome => [
    outcome,
    judged.filter(each => each.outcome === outcome).length,
  ]);
  return complianceFigures(Object.fromEntries(counts));
}
