import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CalendarService, WindowService } from '../calendars';
import type { Ground, RecordService } from '../records';
import { DueService } from './dues/DueService';
import { DueStore } from './dues/DueStore';
import { OpenDays } from './generation/OpenDays';
import { OrderGenerator } from './generation/OrderGenerator';
import { MaintenancePass } from './MaintenancePass';
import { ReadyOrders } from './orders/ReadyOrders';
import type { WorkOrderService } from './orders/WorkOrderService';
import { CoverageStore } from './plans/CoverageStore';
import { PlanService } from './plans/PlanService';
import { PlanStore } from './plans/PlanStore';
import { BehindService } from './updates/BehindService';
import type { MachinesBehind } from './updates/MachinesBehind';
import type { OrderedUpdates } from './updates/OrderedUpdates';

/** What maintenance plans stand on beside their own records. */
export interface PlanGround extends Ground {
  assets: RecordService;
  /** Which machines are behind, and what becomes of the orders of those that are not any more. */
  behind: MachinesBehind;
  updates: OrderedUpdates;
  orders: WorkOrderService;
  calendars: CalendarService;
  windows: WindowService;
  companyTimeZone: string;
  logger: LoggerService;
}

/** The services of maintenance plans. */
export interface Maintenance {
  plans: PlanService;
  dues: DueService;
  behind: BehindService;
  dueStore: DueStore;
  pass: MaintenancePass;
}

/** Puts the services of maintenance plans together. */
export function createPlans(ground: PlanGround): Maintenance {
  const plans = new PlanService(ground);
  const dueStore = new DueStore(ground.companyTimeZone);
  const coverage = new CoverageStore(
    ground.assets.store,
    ground.companyTimeZone,
  );
  const planned = {
    ...ground,
    plans: plans.records,
    dues: dueStore,
    coverage,
  };
  return {
    plans,
    dueStore,
    dues: new DueService(planned),
    behind: new BehindService(plans.records, ground.assets, ground.behind),
    pass: new MaintenancePass({
      ...planned,
      plans: new PlanStore(plans.records.store),
      ready: new ReadyOrders(ground.orders),
      generator: new OrderGenerator({
        knex: ground.knex,
        dues: dueStore,
        orders: ground.orders,
        // Anew each time: calendars change.
        openDays: slot => new OpenDays(ground.calendars, ground.windows, slot),
      }),
    }),
  };
}
