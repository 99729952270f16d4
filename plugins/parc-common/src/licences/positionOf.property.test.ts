import fc from 'fast-check';
import {
  bindMachines,
  peakOfSessions,
  positionOf,
  whyNotCovered,
  type BoundMachine,
  type Consumption,
  type Entitlement,
} from '.';

const edition = fc.constantFrom(undefined, 'Standard', 'Enterprise');
const release = fc.constantFrom(undefined, '2016', '2019', '2022');
const machine = fc.constantFrom('LT-1', 'LT-2');

const entitlements = fc
  .array(
    fc.record({
      edition,
      release,
      hasUpgradeRight: fc.boolean(),
      hasDowngradeRight: fc.boolean(),
      rights: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 4 }) },
        fc.constant(undefined),
      ),
      bound: fc.option(
        fc.array(
          fc.record({ to: machine, rights: fc.integer({ min: 0, max: 3 }) }),
        ),
        { nil: undefined, freq: 4 },
      ),
      unitCost: fc.constantFrom(
        undefined,
        { amount: '10.00', currency: 'EUR' },
        { amount: '12.50', currency: 'EUR' },
        { amount: '9.99', currency: 'USD' },
      ),
      bought: fc.constantFrom(undefined, '2024-01-01', '2025-01-01'),
    }),
    { maxLength: 5 },
  )
  .map(all => all.map((each, at): Entitlement => ({ ...each, id: `L-${at}` })));

const consumption = fc.array(
  fc.record({
    edition,
    release,
    quantity: fc.integer({ min: 0, max: 4 }),
    boundTo: fc.option(machine, { nil: undefined }),
  }),
  { maxLength: 5 },
);

/** Each unit of use looks for a unit of a right, and turns out who finds another (Kuhn 1955). */
function countByUnits(
  owned: readonly Entitlement[],
  used: readonly Consumption[],
): number {
  const units = used.flatMap(each =>
    Array.from({ length: each.quantity }, () => each),
  );
  const rights = owned.flatMap(each =>
    Array.from({ length: each.rights ?? units.length }, () => each),
  );
  const taken = new Map<number, number>();
  const find = (unit: number, seen: Set<number>): boolean =>
    rights.some((right, at) => {
      if (seen.has(at) || whyNotCovered(right, units[unit])) return false;
      seen.add(at);
      const before = taken.get(at);
      if (before !== undefined && !find(before, seen)) return false;
      taken.set(at, unit);
      return true;
    });
  return units.filter((_, unit) => find(unit, new Set())).length;
}

describe('the position of anything', () => {
  it('covers as much as is found by trying unit by unit', () => {
    const unbound = entitlements.map(all =>
      all.map(({ bound: _, ...each }) => each),
    );
    fc.assert(
      fc.property(unbound, consumption, (owned, used) => {
        const { covered } = positionOf({
          entitlements: owned,
          consumption: used,
          isRecorded: true,
        });
        expect(covered).toBe(countByUnits(owned, used));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order licences and uses come', () => {
    const shuffled = fc
      .tuple(entitlements, consumption)
      .chain(([owned, used]) =>
        fc.tuple(
          fc.constant({ owned, used }),
          fc.shuffledSubarray(owned, { minLength: owned.length }),
          fc.shuffledSubarray(used, { minLength: used.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([given, owned, used]) => {
        const of = (
          entitled: readonly Entitlement[],
          uses: readonly Consumption[],
        ) => {
          const {
            used: byLicence,
            coveredOf,
            ...figures
          } = positionOf({
            entitlements: entitled,
            consumption: uses,
            isRecorded: true,
            listPrice: { amount: '3.00', currency: 'EUR' },
          });
          return {
            ...figures,
            byLicence: Object.fromEntries(
              entitled.map((each, at) => [each.id, byLicence[at]]),
            ),
          };
        };
        expect(of(owned, used)).toEqual(of(given.owned, given.used));
      }),
      { numRuns: 300 },
    );
  });

  it('adds up: what is covered, missing and left over is what is used and owned', () => {
    fc.assert(
      fc.property(entitlements, consumption, (owned, used) => {
        const bounded = owned.map(each => ({
          ...each,
          rights: each.rights ?? 2,
        }));
        const figures = positionOf({
          entitlements: bounded,
          consumption: used,
          isRecorded: true,
        });
        expect(figures.covered + figures.shortfall).toBe(figures.consumed);
        expect(figures.covered + figures.surplus).toBe(figures.entitled);
        expect(figures.shortfall).toBeGreaterThanOrEqual(0);
        expect(figures.surplus).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('covers as much by kinds of machines as machine by machine', () => {
    const bound = fc.array(
      fc.record({
        releases: fc.uniqueArray(
          fc.record({
            release: fc.constantFrom('2016', '2019'),
            cores: fc.constant([4]),
            installations: fc.constant(1),
            devices: fc.constant(0),
          }),
          { selector: each => each.release, maxLength: 2 },
        ),
        rights: fc.uniqueArray(
          fc.record({
            licence: fc.constantFrom('old', 'new'),
            rights: fc.integer({ min: 0, max: 2 }),
          }),
          { selector: each => each.licence, maxLength: 2 },
        ),
      }),
      { maxLength: 6 },
    );
    const reach = {
      old: { release: '2016' },
      new: { release: '2019', hasDowngradeRight: true },
    };
    const coveredBy = (machines: readonly BoundMachine[], apart: boolean) => {
      const kinds = (apart ? machines.map(each => [each]) : [machines]).map(
        each => bindMachines(each),
      );
      const named = kinds.map((each, at) => ({
        each,
        at: apart ? String(at) : '',
      }));
      return positionOf({
        isRecorded: true,
        consumption: named.flatMap(({ each, at }) =>
          each.machines.map(m => ({
            release: m.release,
            quantity: m.installations,
            boundTo: m.boundTo + at,
          })),
        ),
        entitlements: (['old', 'new'] as const).map(id => ({
          id,
          ...reach[id],
          rights: 100,
          bound: named.flatMap(({ each, at }) =>
            (each.bound.get(id) ?? []).map(way => ({
              ...way,
              to: way.to + at,
            })),
          ),
        })),
      }).covered;
    };
    fc.assert(
      fc.property(bound, machines => {
        expect(coveredBy(machines, false)).toBe(coveredBy(machines, true));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the peak of any sessions', () => {
  it('is the most that are found at the beginning of one of them', () => {
    const day = (n: number) =>
      `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
    const session = fc.record({
      from: fc.integer({ min: 1, max: 9 }).map(day),
      until: fc.option(fc.integer({ min: 1, max: 9 }).map(day), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), sessions => {
        const real = sessions.filter(
          each => !each.until || each.from < each.until,
        );
        const counts = real.map(
          ({ from }) =>
            real.filter(
              each => each.from <= from && (!each.until || from < each.until),
            ).length,
        );
        expect(peakOfSessions(sessions)?.sessions ?? 0).toBe(
          Math.max(0, ...counts),
        );
      }),
    );
  });
});
