import fc from 'fast-check';
import { conflictsOf, type Conflict, type OtherChange } from '.';
import { aGround, another, aPlan, at } from './testing/conflictBuilders';

const items = ['a', 'b', 'c', 'd'].map(name => `component:default/${name}`);
const people = ['user:default/ines', 'user:default/ben'];

/** What depends on what, in one step. */
const edges = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...items), fc.constantFrom(...items)),
  { maxLength: 4, selector: String },
);
const plan = fc
  .record({
    begin: fc.integer({ min: 0, max: 20 }),
    lasts: fc.integer({ min: 1, max: 6 }),
    items: fc.subarray(items, { minLength: 1 }),
    people: fc.subarray(people),
  })
  .map(({ begin, lasts, ...rest }) => ({
    ...rest,
    hours: Array.from({ length: lasts }, (_, each) => begin + each),
    from: at(`${begin}:00`),
    to: at(`${begin + lasts}:00`),
  }));

const isShared = <T>(one: readonly T[], two: readonly T[]) =>
  one.some(each => two.includes(each));

function nearOf(all: ReadonlyArray<readonly [string, string]>) {
  const near: Record<string, Record<string, number>> = {};
  for (const [from, to] of all.filter(([one, two]) => one !== two)) {
    (near[from] ??= {})[to] = 1;
    (near[to] ??= {})[from] = 1;
  }
  return near;
}

const hitsOf = (conflicts: readonly Conflict[]) =>
  conflicts
    .map(({ kind, item, other, person }) =>
      [kind, person, ...[item, other].sort()].join(' '),
    )
    .sort();

it('finds the same whichever of two changes is asked, and exactly what they share hour by hour', () => {
  fc.assert(
    fc.property(plan, plan, edges, (one, two, pairs) => {
      const near = nearOf(pairs);
      const second = { entity: 'changerecord:default/two' };
      const there = conflictsOf(
        aPlan(one),
        aGround({ others: [another({ ...two, ...second })], near }),
      );
      const back = conflictsOf(
        aPlan({ ...two, ...second }),
        aGround({
          others: [another({ ...one, entity: aPlan().entity! })],
          near,
        }),
      );
      expect(hitsOf(there)).toEqual(hitsOf(back));
      const isAtOnce = isShared(one.hours, two.hours);
      const has = (kind: string) => there.some(each => each.kind === kind);
      expect(has('shared-item')).toBe(
        isAtOnce && isShared(one.items, two.items),
      );
      expect(has('person')).toBe(isAtOnce && isShared(one.people, two.people));
    }),
  );
});

it('finds no less when there is one change more, and nothing of a change that is over', () => {
  const others = fc.array(plan, { maxLength: 5 });
  fc.assert(
    fc.property(plan, others, edges, (one, rest, pairs) => {
      const ground = (all: OtherChange[]) =>
        aGround({ others: all, near: nearOf(pairs) });
      const all = rest.map((each, index) =>
        another({ ...each, entity: `changerecord:default/x-${index}` }),
      );
      const found = conflictsOf(aPlan(one), ground(all));
      const fewer = conflictsOf(aPlan(one), ground(all.slice(1)));
      expect(found).toEqual(expect.arrayContaining(fewer));
      const over = all.map(each => ({ ...each, status: 'closed' as const }));
      expect(conflictsOf(aPlan(one), ground(over))).toEqual([]);
    }),
  );
});
