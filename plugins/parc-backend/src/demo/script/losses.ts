import type { DemoYear } from './DemoYear';
import { isDeskPhone, isHeld, isOf, isOutdated, isSpare } from './isThing';
import type { Thing } from './Step';

/** Working days before today: when a thing was missed, and when it turned up or was written off. */
const missing: ReadonlyArray<{
  day: number;
  category: string;
  reason: string;
  foundOn?: number;
  writtenOffOn?: number;
}> = [
  {
    day: 221,
    category: 'tablet',
    reason: 'Not in its place after the trade fair',
    foundOn: 214,
  },
  {
    day: 176,
    category: 'phone',
    reason: 'Stolen on the train; complaint filed',
    writtenOffOn: 131,
  },
  {
    day: 113,
    category: 'peripheral',
    reason: 'Nobody knows where it is since the move',
    foundOn: 102,
  },
  {
    day: 45,
    category: 'phone',
    reason: 'Left in a taxi; line blocked',
  },
  {
    day: 22,
    category: 'laptop',
    reason: 'Bag stolen; complaint filed, disk is encrypted',
  },
  {
    day: 7,
    category: 'peripheral',
    reason: 'Not found at the desk any more',
  },
];

/** Things get lost; some are found, one is written off. Who lost a phone or a laptop is given another one. */
export function losses(year: DemoYear): void {
  for (const { day, category, reason, foundOn, writtenOffOn } of missing) {
    const things = year.take(
      day,
      1,
      each =>
        isHeld(each) &&
        isOf(each, category) &&
        !isDeskPhone(each) &&
        !isOutdated(year, each),
    );
    year.verb(year.at(day), 'report-lost', things, { reason });
    if (!foundOn && category !== 'peripheral') replace(year, day - 1, things);
    if (foundOn) {
      year.verb(year.at(foundOn), 'report-found', things, {
        reason: 'Turned up',
      });
      year.offer(things, foundOn);
    }
    if (writtenOffOn) {
      year.verb(
        year.at(writtenOffOn),
        'retire',
        things,
        { reason: 'Written off; the insurance has paid' },
        'fleetManager',
      );
    }
  }
}

function replace(year: DemoYear, day: number, [lost]: readonly Thing[]): void {
  if (!lost?.holder) return;
  const spare = year.take(
    day,
    1,
    each =>
      isSpare(each) && isOf(each, lost.model.category) && !isDeskPhone(each),
  );
  const reason = 'In place of the one that is missing';
  year.handOut(year.at(day), spare, lost.holder, { reason });
}
