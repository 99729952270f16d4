import type { DateTime } from 'luxon';
import type { DemoChange } from './demoChange';
import {
  accessPoints,
  backupServer,
  crmTerminals,
  mailGateway,
} from './doneChanges';
import { guestWifi, printDrivers, printServer } from './plannedChanges';

/** A handful in the states that the others in git are not in. `now` in the company's zone. */
export function scriptChanges(now: DateTime): DemoChange[] {
  return [
    printServer(now),
    printDrivers(now),
    accessPoints(now),
    mailGateway(now),
    guestWifi(now),
    backupServer(now),
    crmTerminals(now),
  ];
}
