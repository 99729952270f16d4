import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { LeftAssets } from './LeftAssets';

/**
 * Takes out of orders what the feed did not tell in time: an asset that left just as somebody ordered work on it.
 */
export async function scheduleWorkOrders(
  scheduler: SchedulerService,
  leftAssets: LeftAssets,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'leave-work-orders',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    scope: 'global',
    fn: () => leftAssets.leaveAll(),
  });
}
