import type { DemoYear, Wanted } from './DemoYear';
import { stockFor } from './places';
import type { Thing } from './Step';

const support = 'group:default/it-support';
const infrastructure = 'group:default/it-infrastructure';

/** Where Wi-Fi was missing. */
const withoutWifi = [
  'LYO/ATELIER/RDC/QUAI',
  'LYO/ATELIER/1/BE',
  'PAR/SIEGE/1/102',
  'PAR/SIEGE/RDC/SHOWROOM',
];

/** What was bought for no person in particular: for places, for the stock, and what has not come yet. */
export function orders(year: DemoYear): void {
  accessPoints(year);
  labelPrinter(year);
  stockUp(year, 232, [
    ...Array(4).fill('jabra-evolve2-65'),
    ...Array(3).fill('logitech-mx-keys'),
    ...Array(3).fill('logitech-mx-master-3s'),
  ]);
  stockUp(year, 111, [
    ...Array(3).fill('dell-p2423d'),
    ...Array(3).fill('dell-wd19s'),
  ]);
  const planned: Array<[day: number, slugs: string[], reason: string]> = [
    [6, Array(6).fill('dell-latitude-5450'), 'Next renewal of laptops'],
    [5, Array(3).fill('dell-u2723qe'), 'Second screens for the design office'],
    [2, Array(2).fill('apple-ipad-10'), 'For the showroom'],
  ];
  for (const [day, slugs, reason] of planned) {
    year.order(day, wantedFor(year, slugs), reason);
  }
}

function accessPoints(year: DemoYear): void {
  const wanted = withoutWifi.map(place => ({
    model: year.model('ubiquiti-u6-pro'),
    place,
    owner: infrastructure,
  }));
  const things = year.deliver(
    133,
    wanted,
    stockFor(),
    'Wi-Fi where it is weak',
  );
  things.forEach((thing, index) => install(year, 118 - index, thing));
}

function labelPrinter(year: DemoYear): void {
  const wanted = {
    model: year.model('zebra-zd421'),
    place: 'LYO/ATELIER/RDC/HALL-A',
    owner: 'group:default/production',
  };
  const things = year.deliver(
    80,
    [wanted],
    stockFor(wanted.place),
    'Labels on parts right after cutting',
  );
  install(year, 66, things[0]);
}

/** Nobody has it: it hangs or stands somewhere. */
function install(year: DemoYear, day: number, thing: Thing): void {
  year.verb(year.at(day), 'hand-out', [thing], {
    location: thing.place,
    reason: 'Installed',
  });
}

function stockUp(year: DemoYear, day: number, slugs: readonly string[]): void {
  const things = year.deliver(
    day,
    wantedFor(year, slugs),
    stockFor(),
    'For the stock',
  );
  year.offer(things, day - 11);
}

function wantedFor(year: DemoYear, slugs: readonly string[]): Wanted[] {
  return slugs.map(slug => ({ model: year.model(slug), owner: support }));
}
