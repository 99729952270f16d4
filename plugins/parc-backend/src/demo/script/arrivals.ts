import type { DemoPerson } from '../readDemoFolder';
import type { DemoYear } from './DemoYear';
import { isOf } from './isThing';
import { kitOf } from './kits';
import { returnsFor, stockFor } from './places';
import type { Thing } from './Step';

/** Working days before today: when the leavers of the demo's folder left, and when its newcomers came. */
const leftOn = [262, 181, 70];
const cameOn = [228, 160, 101, 38];

/** What somebody else can go on using. */
const kept: readonly string[] = ['monitor', 'dock'];

interface Returned {
  day: number;
  thing: Thing;
}

/** People leave and people come; some of what one gives back is what another is given. */
export function arrivals(year: DemoYear): void {
  const returned = year.folder.leavers.flatMap((person, index) =>
    leave(year, person, leftOn[index % leftOn.length]),
  );
  year.folder.newcomers.forEach((ref, index) => {
    const person = year.folder.people.find(each => each.ref === ref);
    if (person) {
      arrive(year, person, cameOn[index % cameOn.length], returned);
    }
  });
  for (const { thing, day } of returned) year.offer([thing], day);
}

function leave(year: DemoYear, person: DemoPerson, day: number): Returned[] {
  const things = year.take(
    day,
    Number.POSITIVE_INFINITY,
    each => each.holder === person,
  );
  const at = year.days.at(day, 16 * 60 + 30);
  year.verb(at, 'take-back', things, {
    location: returnsFor(person.desk),
    condition: 'good',
    reason: 'Left the company',
  });
  year.update(
    at.plus({ minutes: 50 }),
    new Map(
      things.map(thing => [
        thing,
        { location: stockFor(person.desk), owner: 'group:default/it-support' },
      ]),
    ),
    'Cleaned and reset, ready for somebody else',
  );
  for (const thing of things) {
    thing.holder = undefined;
    thing.place = stockFor(person.desk);
  }
  return things.map(thing => ({ day, thing }));
}

function arrive(
  year: DemoYear,
  person: DemoPerson,
  day: number,
  returned: Returned[],
): void {
  const used: Thing[] = [];
  const wanted = kitOf(person).flatMap(slug => {
    const model = year.newest(year.model(slug));
    const found = returned.findIndex(
      each =>
        each.day > day &&
        isOf(each.thing, model.category) &&
        kept.includes(model.category),
    );
    if (found < 0) return [{ model, person }];
    used.push(returned.splice(found, 1)[0].thing);
    return [];
  });
  const fresh = year.deliver(
    day + 16,
    wanted,
    stockFor(person.desk),
    'For somebody who arrives soon',
  );
  const at = year.days.at(day, 9 * 60 + 20);
  year.handOut(at, [...fresh, ...used], person, { reason: 'First day' });
  if (used.length) {
    year.update(
      at.plus({ minutes: 5 }),
      new Map(used.map(thing => [thing, { owner: person.group }])),
    );
  }
}
