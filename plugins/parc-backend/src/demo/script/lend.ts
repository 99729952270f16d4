import type { DemoYear } from './DemoYear';
import { isOf, isSpare } from './isThing';
import { stockFor } from './places';

/**
 * What was lent to whom, in working days before today. `due` is the day it was to come back; without `back` it is
 * still out: two are late, and two are due later (`dueIn` days from today).
 */
const loans: ReadonlyArray<{
  day: number;
  /** A category or the slug of a model. */
  what: string;
  group: string;
  reason: string;
  due?: number;
  dueIn?: number;
  back?: number;
}> = [
  {
    day: 251,
    what: 'laptop',
    group: 'finance',
    reason: 'While theirs is repaired',
    due: 237,
    back: 239,
  },
  {
    day: 208,
    what: 'tablet',
    group: 'direction',
    reason: 'Trade fair in Milan',
    due: 195,
    back: 192,
  },
  {
    day: 141,
    what: 'epson-eb-l210w',
    group: 'production',
    reason: 'Training in the workshop',
    due: 136,
    back: 136,
  },
  {
    day: 92,
    what: 'laptop',
    group: 'production',
    reason: 'Intern for six weeks',
    due: 62,
    back: 61,
  },
  {
    day: 43,
    what: 'laptop',
    group: 'production',
    reason: 'Intern for four weeks',
    due: 21,
  },
  {
    day: 27,
    what: 'tablet',
    group: 'direction',
    reason: 'Customer visits',
    due: 8,
  },
  {
    day: 13,
    what: 'laptop',
    group: 'finance',
    reason: 'Auditors in the house',
    dueIn: 10,
  },
  {
    day: 4,
    what: 'epson-eb-l210w',
    group: 'direction',
    reason: 'Presentation to the works council',
    dueIn: 21,
  },
];

/** Things are lent for a while; not everybody brings them back in time. */
export function lend(year: DemoYear): void {
  for (const { day, what, group, reason, ...until } of loans) {
    const things = year.take(
      day,
      1,
      each => isSpare(each) && (isOf(each, what) || each.model.slug === what),
    );
    const person = year.random.pick(
      year.folder.people.filter(
        each =>
          each.group === `group:default/${group}` &&
          !year.folder.newcomers.some(ref => ref === each.ref),
      ),
    );
    const expectedBack = until.due
      ? year.days.date(until.due)
      : year.days.now.plus({ days: until.dueIn }).toISODate()!;
    year.handOut(year.at(day), things, person, { reason, expectedBack });
    if (!until.back) continue;
    year.verb(year.at(until.back), 'take-back', things, {
      location: stockFor(person.desk),
      reason: 'Loan came back',
    });
    year.offer(things, until.back);
  }
}
