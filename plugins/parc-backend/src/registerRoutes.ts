import { assetRoutes } from './assets';
import { calendarRoutes, windowRoutes } from './calendars';
import { changeRoutes } from './changes';
import type { Register } from './createRegister';
import type { Route } from './http/route';
import { importRoutes } from './imports';
import { inventoryRoutes } from './inventory';
import {
  allocationRoutes,
  keyRoutes,
  licenceFileRoutes,
  licenceRoutes,
  positionRoutes,
  reclaimRoutes,
  renewalRoutes,
} from './licences';
import {
  behindRoutes,
  complianceRoutes,
  dueRoutes,
  planRoutes,
  workLoadRoutes,
  workOrderRoutes,
} from './maintenance';
import { modelRoutes } from './models';
import { personalDataRoutes } from './personalData';
import { quickFindRoutes } from './quickFind';
import {
  attachmentRoutes,
  calendarFeedRoutes,
  feedRoutes,
  problemRoutes,
  readRoutes,
  viewRoutes,
  writeRoutes,
} from './records';
import { softwareRoutes, usageRoutes } from './software';

/** All routes below `/api/parc`, but that of their own document. */
export function registerRoutes(register: Register): Route[] {
  return [
    ...[
      register.locations.records,
      register.suppliers,
      register.categories.records,
      register.models,
      register.software.products.records,
    ].flatMap(records => [...readRoutes(records), ...writeRoutes(records)]),
    ...modelRoutes(register.deviceTypes),
    ...assetRoutes(register.assets),
    ...softwareRoutes(register.software),
    ...attachmentRoutes(register.assetAttachments),
    ...licenceFileRoutes(register.licenceFile),
    ...licenceRoutes(register.licences),
    ...allocationRoutes(register.allocations),
    ...keyRoutes(register.keys),
    ...reclaimRoutes(register.reclaim, register.allocations),
    ...attachmentRoutes(register.licenceAttachments),
    ...renewalRoutes(register.renewals),
    ...positionRoutes(register.positions),
    ...calendarRoutes(register.calendars),
    ...windowRoutes(register.windows),
    ...planRoutes(register.maintenance.plans),
    ...behindRoutes(register.maintenance.behind),
    ...dueRoutes(register.maintenance.dues),
    // Before those of any noun, which would take it for the name of an order.
    ...workLoadRoutes(register.workLoad),
    ...complianceRoutes(register.compliance, register.complianceFiles),
    ...workOrderRoutes(register.workOrders),
    ...attachmentRoutes(register.workOrderAttachments),
    ...changeRoutes(register.changes),
    ...attachmentRoutes(register.changeAttachments),
    ...calendarFeedRoutes(register.calendarFeeds),
    ...usageRoutes(register.software.usage),
    ...viewRoutes(register.views),
    ...problemRoutes(register.problems),
    ...feedRoutes(register.feed),
    ...quickFindRoutes(register.quickFind),
    ...personalDataRoutes(register.personalData),
    ...inventoryRoutes(register.inventory),
    ...importRoutes(register.imports.service),
  ];
}
