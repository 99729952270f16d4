import type { DemoYear } from './DemoYear';
import { isOf } from './isThing';
import { takeOverDay } from './takeOver';
import type { Thing } from './Step';

/** What was worn when the year began is wiped and fetched in its first weeks. */
export function disposal(year: DemoYear): void {
  const day = takeOverDay - 19;
  const worn = year.take(
    day,
    Number.POSITIVE_INFINITY,
    ({ status }) => status === 'retired',
  );
  wipe(year, day, worn);
}

/** A technician wipes retired things, and the recycler takes them away two working days later. */
export function wipe(
  year: DemoYear,
  daysAgo: number,
  things: readonly Thing[],
): void {
  const at = year.at(daysAgo);
  const proof = {
    wipedOn: year.days.date(daysAgo + 2),
    wipedBy: year.folder.recordedBy.technician,
    wipeCertificate: `EFF-${at.year}-${String(at.ordinal).padStart(4, '0')}`,
  };
  const hasData = things.some(each => !isOf(each, 'monitor'));
  const body = {
    reason: 'Fetched by Recyclage Lyonnais',
    ...(hasData ? proof : {}),
  };
  year.verb(at, 'dispose', things, body, 'fleetManager');
}
