import type { DemoYear } from './DemoYear';
import { isDeskPhone, isOf, isOutdated } from './isThing';
import type { Thing } from './Step';

/** What breaks, and how it is put right. */
const faults: Readonly<
  Record<string, ReadonlyArray<readonly [fault: string, repair: string]>>
> = {
  laptop: [
    ['Screen flickers, then goes dark', 'Screen replaced under warranty'],
    ['Battery lasts less than an hour', 'Battery replaced'],
    ['Coffee on the keyboard', 'Keyboard replaced, at our expense'],
    ['Does not start any more', 'Mainboard replaced under warranty'],
  ],
  phone: [
    ['Broken glass', 'Glass replaced'],
    ['Does not charge', 'Charging port cleaned and replaced'],
  ],
  tablet: [['Broken glass', 'Glass replaced']],
  desktop: [['Very loud fan', 'Fan replaced under warranty']],
  monitor: [['Bright line across the picture', 'Panel replaced']],
  printer: [['Paper jams at every other page', 'Rollers replaced']],
  peripheral: [
    ['Does not switch on', 'Exchanged for another one by the maker'],
  ],
};

/** Working days before today on which something was sent away, and for how many days. */
const done: ReadonlyArray<readonly [day: number, lasted: number]> = [
  ...([
    [276, 9],
    [259, 6],
    [241, 12],
    [233, 7],
    [217, 5],
  ] as const),
  ...([
    [199, 11],
    [186, 8],
    [168, 6],
    [155, 14],
    [137, 7],
  ] as const),
  ...([
    [119, 9],
    [104, 5],
    [88, 10],
    [73, 8],
    [52, 12],
    [41, 6],
  ] as const),
];

/** Working days before today on which something was sent away that is not back yet. */
const open = [24, 19, 17, 14, 12, 9, 8, 6, 5, 3, 2, 1];

/** Things break; most are back within two weeks. */
export function repairs(year: DemoYear): void {
  for (const [day, lasted] of done) {
    for (const thing of breakOne(year, day)) {
      const [, repair] = send(year, thing, day, day - lasted);
      bringBack(year, thing, day - lasted, repair);
      year.offer([thing], day - lasted);
    }
  }
  for (const day of open) {
    for (const thing of breakOne(year, day)) send(year, thing, day);
  }
}

function breakOne(year: DemoYear, day: number): Thing[] {
  return year.take(
    day,
    1,
    thing =>
      thing.status === 'deployed' &&
      isOf(thing, ...Object.keys(faults)) &&
      !isDeskPhone(thing) &&
      !isOutdated(year, thing),
  );
}

function send(
  year: DemoYear,
  thing: Thing,
  day: number,
  backOn?: number,
): readonly [string, string] {
  const fault = year.random.pick(faults[thing.model.category]);
  const expectedBack = backOn
    ? year.days.date(backOn)
    : year.days.now.plus({ days: year.random.whole(3, 18) }).toISODate()!;
  year.verb(year.at(day), 'send-to-repair', [thing], {
    reason: fault[0],
    condition: 'broken',
    expectedBack,
  });
  return fault;
}

function bringBack(
  year: DemoYear,
  thing: Thing,
  day: number,
  reason: string,
): void {
  const at = year.at(day);
  year.verb(at, 'return-from-repair', [thing], { reason, condition: 'good' });
}
