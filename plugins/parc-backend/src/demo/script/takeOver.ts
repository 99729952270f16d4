import { DateTime } from 'luxon';
import type { DemoModel } from '../readDemoFolder';
import { lastWorkingDay } from '../WorkingDays';
import type { DemoYear, Wanted } from './DemoYear';
import { kitOf } from './kits';
import { returnsFor } from './places';
import { sharedThings, spareThings, worn } from './sharedThings';
import type { Fields, Thing } from './Step';

/** Working days before today on which the year begins: about 14 months. */
export const takeOverDay = 290;

/**
 * How long before today things were bought, in months and days. Three years and a few days, or a little less, are
 * among them on purpose: warranties that have just ended or end soon.
 */
const ages = {
  old: [[57], [53], [48]],
  recent: [
    ...[[41], [37], [36, 14], [35, 10], [34], [33, 8]],
    ...[[29], [23, 12], [20], [17]],
  ],
  any: [
    ...[[57], [50], [45], [39], [36, 9], [35, 18], [34, 5]],
    ...[[30], [26], [22], [18]],
  ],
} as const;

/** Makers bring out a new one every year or two. */
const shortLived: readonly string[] = ['laptop', 'phone', 'tablet'];

/** The share of people who still worked with the model before. */
const shareOfOld = 0.6;

const notes = [
  'Scratch on the lid.',
  'Battery holds about two hours.',
  'Charger replaced by a spare one.',
  'Sticker of the old numbering left in place.',
  'Lent bag and lock go with it.',
];

/** What the company had when it started: all of it comes from the old spreadsheet in one go. */
export function takeOver(year: DemoYear): void {
  const inUse = [...personalThings(year), ...commonThings(year)];
  const spares = spareThings.flatMap(({ place, models }) =>
    models.map(slug => enter(year, { model: year.model(slug), place, owner })),
  );
  const outOfUse = worn.map(slug => enterWorn(year, slug));
  for (const thing of inUse) deploy(year, thing);
  const things = [...inUse, ...spares, ...outOfUse].sort(byCategoryAndAge);
  year.create(
    year.days.at(takeOverDay, 11 * 60),
    'import',
    things,
    'Taken over from the old spreadsheet',
  );
  year.offer(things, takeOverDay);
}

/** Who answers for what lies in stock. */
const owner = 'group:default/it-support';

function personalThings(year: DemoYear): Thing[] {
  const { people, leavers, newcomers } = year.folder;
  const present = people.filter(
    ({ ref }) => !newcomers.some(each => each === ref),
  );
  return [...present, ...leavers].flatMap(person =>
    kitOf(person).map(slug => {
      const model = year.model(slug);
      const before = model.replaces && year.model(model.replaces);
      const isOld = before && year.random.happens(shareOfOld);
      return enter(year, { person, model: isOld ? before : model });
    }),
  );
}

function commonThings(year: DemoYear): Thing[] {
  return sharedThings.flatMap(({ models, assignedTo, ...where }) =>
    models.map(slug => {
      const thing = enter(year, { ...where, model: year.model(slug) });
      if (assignedTo) thing.values.assignedTo = assignedTo;
      return thing;
    }),
  );
}

function enterWorn(year: DemoYear, slug: string): Thing {
  const place = returnsFor();
  const thing = enter(year, { model: year.model(slug), place, owner });
  Object.assign(thing.values, { status: 'retired', condition: 'poor' });
  thing.status = 'retired';
  return thing;
}

function enter(year: DemoYear, wanted: Wanted): Thing {
  const age = year.random.pick<readonly number[]>(
    ages[ageOf(year, wanted.model)],
  );
  const thing = year.buy(wanted, year.days.monthsAgo(age[0], age[1]));
  Object.assign(thing.values, thing.delivered, {
    location: thing.place,
    condition: conditionOf(year, age[0]),
    ...(year.random.happens(0.04) ? { notes: year.random.pick(notes) } : {}),
  });
  return thing;
}

function ageOf(year: DemoYear, model: DemoModel): keyof typeof ages {
  const isReplaced = year.folder.models.some(
    each => each.replaces === model.slug,
  );
  if (isReplaced && !model.replaces) return 'old';
  return shortLived.includes(model.category) ? 'recent' : 'any';
}

function conditionOf({ random }: DemoYear, months: number): string {
  if (months < 30) return 'good';
  if (months < 45) return random.pick(['good', 'good', 'good', 'fair']);
  return random.pick(['good', 'fair', 'fair', 'poor']);
}

function deploy(year: DemoYear, thing: Thing): void {
  const { values, holder } = thing;
  const bought = DateTime.fromISO(values.purchaseDate as string);
  const since = lastWorkingDay(
    bought.plus({ days: year.random.whole(15, 45) }),
  ).toISODate()!;
  const more: Fields = {
    status: 'deployed',
    assignedSince: since,
    inServiceDate: since,
  };
  if (holder) more.assignedTo = holder.ref;
  Object.assign(values, more);
  thing.status = 'deployed';
}

/** So that tags are in the order of age. */
function byCategoryAndAge(a: Thing, b: Thing): number {
  const keys = [a, b].map(
    ({ model, values }) => `${model.category} ${values.purchaseDate}`,
  );
  return keys[0].localeCompare(keys[1], 'en');
}
