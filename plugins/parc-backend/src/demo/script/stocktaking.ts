import type { DemoYear } from './DemoYear';
import { isOf } from './isThing';
import { siteOf } from './places';
import type { Fields, Thing } from './Step';

/** Working days before today on which each site was gone through, room by room. */
const rounds: ReadonlyArray<{ site: string; day: number }> = [
  { site: 'LYO', day: 124 },
  { site: 'NTE', day: 58 },
  { site: 'PAR', day: 33 },
];

/** Working days before today. */
const correctedOn = 283;
const extendedOn = 77;

/** What is written down without anything happening to the things themselves. Told last: it takes what is left. */
export function stocktaking(year: DemoYear): void {
  correctSerials(year);
  extendWarranties(year);
  for (const { site, day } of rounds) {
    const things = year.take(
      day,
      Number.POSITIVE_INFINITY,
      each => siteOf(each.place ?? '') === site,
    );
    const lastCheck = year.days.date(day);
    year.update(
      year.at(day),
      new Map(things.map(each => [each, { lastCheck, ...seen(year) }])),
      'Annual stocktaking',
    );
  }
}

/** What a round finds out about one thing in ten. */
function seen({ random }: DemoYear): Fields {
  if (!random.happens(0.1)) return {};
  return { condition: random.pick(['good', 'fair', 'fair', 'poor']) };
}

/** In the old spreadsheet, some serials lacked their last character. */
function correctSerials(year: DemoYear): void {
  const things = year.take(correctedOn, 4, each => isOf(each, 'laptop'));
  const right = new Map(
    things.map((each): [Thing, Fields] => [
      each,
      { serial: each.values.serial },
    ]),
  );
  for (const { values } of things) {
    values.serial = String(values.serial).slice(0, -1);
  }
  year.update(
    year.at(correctedOn),
    right,
    'Last character was missing in the spreadsheet',
  );
  year.offer(things, correctedOn);
}

function extendWarranties(year: DemoYear): void {
  const things = year.take(extendedOn, 5, each => isOf(each, 'desktop'));
  const warrantyEnd = year.days.now.plus({ months: 22 }).toISODate()!;
  year.update(
    year.at(extendedOn),
    new Map(
      things.map(each => [each, { warrantyEnd, contract: 'BR-EXT-118' }]),
    ),
    'Warranty extended to five years',
  );
  year.offer(things, extendedOn);
}
