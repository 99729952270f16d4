import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { BenchCase } from './benchCases';
import type { HttpClient } from './HttpClient';

export interface MaintenanceFigures {
  /** Assets under plans; one under two counts twice. */
  covered: number;
  orders: number;
  /** From the first order to the last. */
  ordersPerSecond: number;
  /** A pass over all plans, in seconds: that which made the orders, and the next, and how many that one made. */
  pass: number;
  again: number;
  madeAgain: number;
}

/** What is opened of what is due, over all plans. */
export const maintenanceCases: readonly BenchCase[] = [
  read(
    'summary',
    'maintenance: due, plan by plan',
    '/maintenance-dues/summary',
  ),
  read('page', 'maintenance: due, the first page', '/maintenance-dues'),
  read(
    'page',
    'maintenance: due at one site',
    '/maintenance-dues?location=PAR&state=in-window',
  ),
  read(
    'page',
    'maintenance: due by one plan',
    '/maintenance-dues?plan=network',
  ),
  read(
    'summary',
    'maintenance: what comes in half a year',
    `/maintenance-dues/forecast?${inHalfAYear()}`,
  ),
  read(
    'summary',
    'maintenance: who has how much to do',
    `/work-orders/load?${inHalfAYear()}`,
  ),
];

/** Builds that no machine of the estate has, so that all are behind. */
const neverReached = ['23H2', '22H2', '12', '11'].flatMap(version =>
  [
    `Windows 11 ${version}`,
    `Windows 10 ${version}`,
    `Debian GNU/Linux ${version.slice(0, 2)}`,
  ].map(system => ({ system, build: '99' })),
);

/** The plans of the brief, so early that every asset is to have its order at once. */
const plans = [
  {
    code: 'computers',
    covers: ['laptop', 'desktop', 'server', 'tablet'],
    everyFrom: 'P3M',
    everyTo: 'P6M',
  },
  {
    code: 'network',
    covers: ['switch', 'access-point', 'firewall'],
    everyFrom: 'P3M',
    everyTo: 'P6M',
  },
  {
    code: 'peripherals',
    covers: ['printer', 'monitor', 'dock', 'phone', 'ups'],
    everyFrom: 'P6M',
    everyTo: 'P12M',
  },
  {
    code: 'updates',
    covers: ['laptop', 'desktop', 'server'],
    kind: 'software-update',
    basis: 'fixed',
    everyFrom: 'P1M',
    everyTo: 'P1M',
    anchor: '2026-01-15',
    rule: 'FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=10,11,12,13,14,15,16',
    updates: JSON.stringify({ builds: neverReached }),
  },
];

const task = 'keep-maintenance-going';

/** Makes plans over all assets and lets the backend go over them twice. */
export async function measureMaintenance(
  client: Client,
  http: HttpClient,
): Promise<MaintenanceFigures> {
  for (const { covers, ...plan } of plans) {
    await http.send('/maintenance-plans', {
      method: 'POST',
      body: {
        basis: 'floating',
        ...plan,
        name: plan.code,
        covers: JSON.stringify({ category: { $in: covers } }),
        leadTime: 'P12M',
      },
    });
  }
  const pass = await secondsOfPass(client, http);
  const first = await countOrders(client);
  await client.query(
    'vacuum (analyze) plan_coverage, work_orders, work_order_assets',
  );
  const again = await secondsOfPass(client, http);
  const { orders } = await countOrders(client);
  const { rows } = await client.query(
    'select count(*)::int as covered from plan_coverage where left_on is null',
  );
  return {
    covered: rows[0].covered,
    orders: first.orders,
    ordersPerSecond: first.orders / first.seconds,
    pass,
    again,
    madeAgain: orders - first.orders,
  };
}

function inHalfAYear(): string {
  const [from, to] = [0, 182].map(days =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  return `from=${from}&to=${to}`;
}

async function countOrders(
  client: Client,
): Promise<{ orders: number; seconds: number }> {
  const { rows } = await client.query(
    `select count(*)::int as orders,
       extract(epoch from max(created_at) - min(created_at))::double precision as seconds
     from work_orders`,
  );
  return rows[0];
}

/** Has the portal's scheduler do a pass, and waits until it is over. */
async function secondsOfPass(
  client: Client,
  http: HttpClient,
): Promise<number> {
  const { rows } = await client.query('select now() as now');
  await http.send(`/.backstage/scheduler/v1/tasks/${task}/trigger`, {
    method: 'POST',
    body: {},
  });
  let started: Date | undefined;
  for (;;) {
    const state = await stateOf(client);
    started = state.started ?? started;
    if (state.ended && state.ended > rows[0].now)
      return (
        (state.ended.getTime() - (started ?? rows[0].now).getTime()) / 1_000
      );
    await pause(50);
  }
}

async function stateOf(
  client: Client,
): Promise<{ started: Date | null; ended: Date | null }> {
  const { rows } = await client.query(
    `select current_run_started_at as started, last_run_ended_at as ended
     from backstage_backend_tasks__tasks where id = $1`,
    [task],
  );
  return rows[0];
}

function read(kind: BenchCase['kind'], name: string, path: string): BenchCase {
  return { name, kind, role: 'fleetManager', run: http => http.send(path) };
}
