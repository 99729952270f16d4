import {
  addDays,
  dayAt,
  dueOf,
  whyNoSchedule,
  type MaintenanceClosing,
  type MaintenanceHistory,
  type MaintenanceSchedule,
} from '@parc/backstage-plugin-parc-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { testDatabases } from '../../testing/startParc';
import { startRegister } from '../../testing/startRegister';
import { DueStore, type DueRow } from './DueStore';

jest.setTimeout(120_000);

/** So many assets, each under a plan of its own. */
const count = 60;
/** So many closings an asset may have: each is of another order. */
const mostClosings = 6;
const zones = ['Europe/Paris', 'America/Los_Angeles', 'Asia/Tokyo'] as const;

const day = fc
  .integer({ min: 0, max: 1_500 })
  .map(at => addDays('2023-01-01', at));
const period = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map(each => `P${each}M`),
  fc.integer({ min: 1, max: 12 }).map(each => `P${each}W`),
  fc.integer({ min: 1, max: 90 }).map(each => `P${each}D`),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }))
    .map(([months, days]) => `P${months}M${days}D`),
  fc.constant('P1Y'),
);
const every = fc.record(
  { from: period, target: period, to: period },
  { requiredKeys: ['from', 'to'] },
);
const isPaused = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  true as const,
);
const counter = fc.record({
  name: fc.constant('total'),
  every: fc.integer({ min: 500, max: 5_000 }),
  leeway: fc.integer({ min: 0, max: 499 }),
});
const floating = fc.record(
  { basis: fc.constant('floating' as const), every, counter, isPaused },
  { requiredKeys: ['basis'] },
);
const fixed = fc.record(
  {
    basis: fc.constant('fixed' as const),
    every,
    anchor: day,
    isPaused,
    rule: fc.constantFrom(
      'FREQ=MONTHLY;BYDAY=1SA',
      'FREQ=YEARLY',
      'FREQ=WEEKLY;INTERVAL=5;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
      'FREQ=MONTHLY;COUNT=7',
    ),
  },
  { requiredKeys: ['basis', 'every', 'anchor'] },
);
const schedule = (
  fc.oneof(floating, fixed) as fc.Arbitrary<MaintenanceSchedule>
).filter(each => !whyNoSchedule(each));

const history: fc.Arbitrary<MaintenanceHistory> = fc.record({
  coveredSince: day,
  closings: fc.array(
    fc.record(
      {
        on: day,
        for: day,
        outcome: fc.constantFrom<MaintenanceClosing['outcome']>(
          'done',
          'skipped',
          'partly-done',
        ),
      },
      { requiredKeys: ['on', 'outcome'] },
    ),
    { maxLength: mostClosings },
  ),
  readings: fc.uniqueArray(
    fc.record({ on: day, value: fc.integer({ min: 0, max: 9_000 }) }),
    { maxLength: 8, selector: each => each.on },
  ),
});

/** Any moment: of summer and winter, at any time of day. */
const moment = fc
  .integer({ min: 0, max: 1_500 * 24 * 60 })
  .map(minutes => DateTime.fromISO('2023-01-01T00:00Z').plus({ minutes }));

describe.each(testDatabases.eachSupportedId())(
  'what is due, in SQL on %s',
  databaseId => {
    let knex: Knex;
    let assets: string[];
    let plans: string[];
    let orders: string[];

    const rows = async (table: string, given: object[]) => {
      if (given.length) await knex(table).insert(given);
    };

    async function lay() {
      const register = await startRegister(knex);
      const { context } = register;
      const places = await register.locations.records.writer.create(
        context,
        zones.map(timeZone => ({
          path: timeZone.split('/')[1],
          name: timeZone,
          kind: 'site',
          timeZone,
        })),
      );
      const rooms = await register.locations.records.writer.create(
        context,
        places.written.map(({ record }) => ({
          path: `${record.ref}/R1`,
          name: 'Room',
          kind: 'room',
        })),
      );
      const made = await register.assets.records.writer.create(
        context,
        Array.from({ length: count }, (_, at) => ({
          category: 'printer',
          name: `Printer ${at}`,
          location: rooms.written[at % zones.length].record.id,
        })),
      );
      assets = made.written.map(({ record }) => record.id);
      plans = assets.map(() => uuidv7());
      orders = Array.from({ length: mostClosings }, () => uuidv7());
      const at = '2023-01-01T00:00Z';
      const meta = { version: 1, created_at: at, updated_at: at };
      await rows(
        'maintenance_plans',
        plans.map((id, index) => ({
          ...meta,
          id,
          code: `p-${index}`,
          entity_name: `p-${index}`,
          name: 'Plan',
          kind: 'inspection',
          status: 'active',
          covers: '{}',
          basis: 'floating',
          lead_time: 'P14D',
          horizon: 'P6M',
          batch_by: 'asset',
          managed_by: 'portal',
        })),
      );
      await rows(
        'work_orders',
        orders.map((id, index) => ({
          ...meta,
          id,
          number: `WO-${index}`,
          title: 'Order',
          kind: 'preventive',
          status: 'done',
          priority: 'normal',
        })),
      );
    }

    /** Writes down what happened to each asset, under its plan. */
    async function tell(histories: readonly MaintenanceHistory[]) {
      await knex.raw(
        'truncate plan_coverage, work_order_assets, printer_readings',
      );
      const under = (at: number) => ({
        asset_id: assets[at],
        plan_id: plans[at],
      });
      await rows(
        'plan_coverage',
        histories.map(({ coveredSince }, at) => ({
          ...under(at),
          covered_since: coveredSince,
        })),
      );
      await rows(
        'work_order_assets',
        histories.flatMap(({ closings }, at) =>
          closings.map((closing, index) => ({
            ...under(at),
            order_id: orders[index],
            state: closing.outcome,
            closed_on: closing.on,
            target_day: closing.for ?? null,
          })),
        ),
      );
      await rows(
        'printer_readings',
        histories.flatMap(({ readings = [] }, at) =>
          readings.map(({ on, value }) => ({
            asset_id: assets[at],
            day: on,
            counters: JSON.stringify({ total: value, scanned: 7 }),
            supplies: '[]',
          })),
        ),
      );
    }

    beforeAll(async () => {
      knex = await testDatabases.init(databaseId);
      await lay();
    });

    it('is what the domain says, whatever the plan, its history and the clock', async () => {
      const store = new DueStore('Europe/Paris');
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(schedule, history), {
            minLength: count,
            maxLength: count,
          }),
          fc.array(moment, { minLength: 4, maxLength: 4 }),
          async (told, moments) => {
            await tell(told.map(([, past]) => past));
            const asked = told.map(([plan], at) => ({
              id: plans[at],
              schedule: plan,
            }));
            for (const now of moments) {
              const question = await store.question(knex, asked, now.toISO()!);
              const found = new Map(
                (await store.dues(knex, question)).map(row => [
                  row.asset_id,
                  toDue(row),
                ]),
              );
              const expected = told.map(([plan, past], at) =>
                dueOf(plan, past, dayAt(now, zones[at % zones.length])),
              );
              expect(assets.map(id => found.get(id))).toEqual(expected);
            }
          },
        ),
        { numRuns: 12, endOnFailure: true },
      );
    });
  },
);

function toDue(row: DueRow) {
  const { state, because, from_day, target_day, to_day, overdue_days } = row;
  return {
    state,
    because,
    from: from_day ?? undefined,
    target: target_day ?? undefined,
    to: to_day ?? undefined,
    ...(overdue_days === null ? {} : { overdueDays: overdue_days }),
  };
}
