import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  dueOf,
  fixedWindows,
  floatingWindow,
  whyNoSchedule,
  type FixedSchedule,
  type FloatingSchedule,
  type MaintenanceClosing,
  type MaintenanceHistory,
  type MaintenanceSchedule,
} from '.';
import { addDays } from '../records/addPeriod';

/** Eight years, a leap day and every length of month among them. */
const day = fc
  .integer({ min: 0, max: 2_920 })
  .map(at => addDays('2023-01-01', at));

const period = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map(count => `P${count}M`),
  fc.integer({ min: 1, max: 12 }).map(count => `P${count}W`),
  fc.integer({ min: 1, max: 90 }).map(count => `P${count}D`),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }))
    .map(([months, days]) => `P${months}M${days}D`),
);
const every = fc.record(
  { from: period, target: period, to: period },
  { requiredKeys: ['from', 'to'] },
);
const isSound = (schedule: MaintenanceSchedule) => !whyNoSchedule(schedule);
const floating: fc.Arbitrary<FloatingSchedule> = fc
  .record({ basis: fc.constant('floating' as const), every })
  .filter(isSound);
const fixed = fc
  .record(
    {
      basis: fc.constant('fixed' as const),
      every,
      anchor: day,
      rule: fc.constantFrom(
        'FREQ=MONTHLY;BYDAY=1SA',
        'FREQ=YEARLY',
        'FREQ=WEEKLY;INTERVAL=5;BYDAY=MO,TH',
        'FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD',
        'FREQ=MONTHLY;COUNT=7',
      ),
    },
    { requiredKeys: ['basis', 'every', 'anchor'] },
  )
  .filter(isSound) as fc.Arbitrary<FixedSchedule>;
const schedule: fc.Arbitrary<MaintenanceSchedule> = fc.oneof(floating, fixed);

const closings = fc.array(
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
  { maxLength: 6 },
);
const readings = fc.array(
  fc.record({ on: day, value: fc.integer({ min: 0, max: 5_000 }) }),
  { maxLength: 8 },
);
/** Of an asset that nothing was done to before the plan covered it. */
const history: fc.Arbitrary<MaintenanceHistory> = fc.record({
  coveredSince: fc.constant('2023-01-01'),
  closings,
  readings,
});
const counted = floating.map(
  (each): FloatingSchedule => ({
    ...each,
    counter: { name: 'pages', every: 1_000, leeway: 200 },
  }),
);

describe('when anything is due', () => {
  it('does not depend on the order in which its history is told', () => {
    const told = history.chain(({ coveredSince, ...lists }) =>
      fc.tuple(
        fc.constant({ coveredSince, ...lists }),
        fc.record({
          coveredSince: fc.constant(coveredSince),
          closings: fc.shuffledSubarray([...lists.closings], {
            minLength: lists.closings.length,
          }),
          readings: fc.shuffledSubarray([...(lists.readings ?? [])], {
            minLength: lists.readings?.length,
          }),
        }),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(schedule, counted),
        told,
        day,
        (plan, [one, other], today) => {
          expect(dueOf(plan, other, today)).toEqual(dueOf(plan, one, today));
        },
      ),
    );
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(schedule, history, day, day, (plan, past, one, other) => {
        const [sooner, later] = [one, other]
          .sort()
          .map(today => dueOf(plan, past, today) ?? never);
        expect(later.from! >= sooner.from!).toBe(true);
        expect(later.target! >= sooner.target!).toBe(true);
        expect(later.to! >= sooner.to!).toBe(true);
      }),
    );
  });

  it('is later once it was done in its window', () => {
    fc.assert(
      fc.property(schedule, history, day, fc.nat(), (plan, past, today, at) => {
        const due = dueOf(plan, past, today);
        fc.pre(due !== undefined && due.state !== 'overdue');
        const { from, target, to } = due;
        const days = DateTime.fromISO(to!).diff(
          DateTime.fromISO(from!),
          'days',
        );
        const on = addDays(from!, at % (days.days + 1));
        fc.pre(on >= today);
        const done = { on, for: target, outcome: 'done' as const };
        const known = past.closings.filter(each => each.on <= today);
        const next =
          dueOf(plan, { ...past, closings: [...known, done] }, on) ?? never;
        expect(next.from! > from!).toBe(true);
        expect(next.target! >= target!).toBe(true);
        expect(next.to! >= to!).toBe(true);
      }),
    );
  });

  it('is not now, once it was done now or skipped', () => {
    fc.assert(
      fc.property(
        fc.oneof(floating, counted),
        history,
        day,
        fc.constantFrom('done' as const, 'skipped' as const),
        (plan, past, today, outcome) => {
          const due = dueOf(plan, past, today)!;
          const closed = { on: today, for: due.target, outcome };
          const next = dueOf(
            plan,
            { ...past, closings: [...past.closings, closed] },
            today,
          )!;
          expect(next.state).toBe('not-yet');
        },
      ),
    );
  });

  it('comes no later with a counter than without', () => {
    fc.assert(
      fc.property(counted, history, day, (plan, past, today) => {
        const both = dueOf(plan, past, today)!;
        const time = dueOf({ ...plan, counter: undefined }, past, today)!;
        expect(both.from! <= time.from!).toBe(true);
        expect(both.target! <= time.target!).toBe(true);
        expect(both.to! <= time.to!).toBe(true);
      }),
    );
  });
});

describe('any window', () => {
  it('opens, aims and closes in this order, from whatever day', () => {
    fc.assert(
      fc.property(every, day, (interval, base) => {
        fc.pre(isSound({ basis: 'floating', every: interval }));
        const { from, target, to } = floatingWindow(base, interval);
        expect(base < from && from <= target && target <= to).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fixed, day, (plan, first) => {
        const [one, other = never] = take(3, fixedWindows(plan, first));
        fc.pre(one !== undefined);
        const { from, target, to } = one;
        expect(from <= target && target <= to && target >= first).toBe(true);
        expect(other.target > target && other.from >= from).toBe(true);
      }),
    );
  });

  it('of a fixed schedule aims at what luxon counts from the anchor, and leaves none out', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 18 }),
        day,
        (anchor, months, first) => {
          const interval = { from: `P${months}M`, to: `P${months}M` };
          const plan: FixedSchedule = {
            basis: 'fixed',
            anchor,
            every: interval,
          };
          const reckoned = Array.from(
            { length: 140 },
            (_, at) =>
              DateTime.fromISO(anchor)
                .plus({ months: months * at })
                .toISODate()!,
          ).filter(each => each >= first);
          expect(
            take(20, fixedWindows(plan, first)).map(each => each.target),
          ).toEqual(reckoned.slice(0, 20));
        },
      ),
    );
  });
});

/** Beyond all days. */
const never = { from: '9999', target: '9999', to: '9999' };

function take<T>(count: number, all: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const each of all) {
    taken.push(each);
    if (taken.length === count) break;
  }
  return taken;
}
