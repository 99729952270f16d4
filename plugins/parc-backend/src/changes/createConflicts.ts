import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ChangeSettings } from '@parc/backstage-plugin-parc-common';
import type { DateTime } from 'luxon';
import type { WindowService } from '../calendars';
import type { ScheduledOrders } from '../maintenance';
import type { RecordService } from '../records';
import { ChangeCalendarService } from './calendar/ChangeCalendarService';
import { SystemsOfItems } from './calendar/SystemsOfItems';
import type { ConflictServices } from './conflicts/conflictRoutes';
import { ConflictService } from './conflicts/ConflictService';
import { ConflictWatch } from './conflicts/ConflictWatch';
import { CatalogGraph } from './impact/CatalogGraph';
import { ImpactService } from './impact/ImpactService';

/** Puts the services together of what is in the way of changes, and of what they hit. */
export function createConflicts(
  ground: {
    windows: WindowService;
    scheduledOrders: ScheduledOrders;
    companyTimeZone: string;
    clock: () => DateTime;
  },
  changes: RecordService,
  settings: ChangeSettings,
  portal: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
  },
): Omit<ConflictServices, 'checks'> & { watch: ConflictWatch } {
  const graph = () => new CatalogGraph(portal);
  const conflicts = new ConflictService(
    changes,
    { windows: ground.windows, graph },
    settings,
  );
  return {
    conflicts,
    impact: new ImpactService(changes, portal),
    calendar: new ChangeCalendarService(changes, {
      ...ground,
      systems: new SystemsOfItems(portal, ground.clock),
    }),
    watch: new ConflictWatch(changes, conflicts, portal.logger),
  };
}
