import type { DemoYear } from './DemoYear';
import { returnsFor, stockFor } from './places';
import type { Thing } from './Step';
import { isHeld, isOf, isOutdated } from './isThing';
import { wipe } from './disposal';

/** When each wave of renewal was ordered, in working days before today, and of what how many. */
const waves: ReadonlyArray<{
  day: number;
  category: string;
  count: number;
  /** Ordered on top, for the stock. */
  spares: number;
  isDisposed: boolean;
}> = [
  { day: 244, category: 'laptop', count: 4, spares: 1, isDisposed: true },
  { day: 206, category: 'phone', count: 6, spares: 1, isDisposed: true },
  { day: 172, category: 'monitor', count: 7, spares: 2, isDisposed: true },
  { day: 148, category: 'laptop', count: 4, spares: 2, isDisposed: true },
  { day: 96, category: 'phone', count: 6, spares: 1, isDisposed: false },
  { day: 61, category: 'laptop', count: 5, spares: 1, isDisposed: false },
];

/** New things for old ones, wave by wave: ordered, received, swapped at the desk, and the old ones retired. */
export function renewals(year: DemoYear): void {
  for (const { day, category, count, spares, isDisposed } of waves) {
    const old = year.take(
      day,
      count,
      thing =>
        isHeld(thing) && isOf(thing, category) && isOutdated(year, thing),
    );
    const wanted = old.map(({ model, holder }) => ({
      model: year.newest(model),
      person: holder,
    }));
    const stock = wanted.slice(0, spares).map(({ model }) => ({
      model,
      owner: 'group:default/it-support',
    }));
    const things = year.deliver(
      day,
      [...wanted, ...stock],
      stockFor(),
      `Renewal of ${category}s that are out of warranty`,
    );
    old.forEach((each, index) => swap(year, day, each, things[index], index));
    retireAll(year, day - 30, old);
    if (isDisposed) wipe(year, day - 48, old);
    year.offer(things.slice(old.length), day - 11);
  }
}

function swap(
  year: DemoYear,
  day: number,
  old: Thing,
  fresh: Thing,
  index: number,
): void {
  // Two or three desks a day, from the third day after delivery.
  const at = year.at(day - 13 - Math.floor(index / 2));
  const person = old.holder!;
  year.handOut(at, [fresh], person, { reason: `Replaces ${nameOf(old)}` });
  year.verb(at.plus({ minutes: 40 }), 'take-back', [old], {
    location: returnsFor(person.desk),
    condition: year.random.pick(['fair', 'fair', 'poor']),
    reason: 'Replaced by a new one',
  });
}

function nameOf({ model }: Thing): string {
  return `the ${model.manufacturer} ${model.name}`;
}

function retireAll(year: DemoYear, day: number, old: readonly Thing[]): void {
  year.verb(
    year.at(day),
    'retire',
    old,
    {
      reason: 'Out of warranty, not worth keeping',
      location: returnsFor(),
    },
    'fleetManager',
  );
}
