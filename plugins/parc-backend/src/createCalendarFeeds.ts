import type { RegisterOptions } from './createRegister';
import { WindowCalendar, type Calendars } from './calendars';
import { ChangeCalendar, type Changes } from './changes';
import { LicenceCalendar, type LicenceServices } from './licences';
import type { LocationService } from './locations';
import { WorkOrderCalendar, type MaintenanceServices } from './maintenance';
import { CalendarFeedService, CalendarFeedStore, type Ground } from './records';

/** What there is a calendar of. */
interface CalendarGround
  extends Ground,
    Pick<LicenceServices, 'licences'>,
    Pick<Calendars, 'windows'>,
    Pick<MaintenanceServices, 'workOrders'> {
  locations: LocationService;
  changes: Changes;
}

/** The calendars that programs subscribe to, in the company's language. */
export function createCalendarFeeds(
  ground: CalendarGround,
  settings: RegisterOptions['settings'],
  portal: RegisterOptions['portal'],
): CalendarFeedService {
  const { language } = settings.notifications;
  const { licences, windows, workOrders, locations, changes } = ground;
  return new CalendarFeedService({
    ...ground,
    ...settings,
    store: new CalendarFeedStore(ground.knex),
    sources: [
      new LicenceCalendar(licences.records.store, language),
      new WindowCalendar(windows.records.store, language),
      new WorkOrderCalendar(workOrders.orders.records.store, locations, {
        ...settings,
        language,
      }),
      new ChangeCalendar(changes.changes.records.store),
    ],
    portal,
  });
}
