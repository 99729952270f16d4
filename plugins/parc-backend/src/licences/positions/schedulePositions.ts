import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { PositionService } from './PositionService';

/**
 * Keeps positions up to date: what inventories changed each second, by whichever replica is free; the points and what
 * begins or ends with a day within the hour after midnight; and all anew once a night, which corrects what should
 * never be wrong.
 */
export async function schedulePositions(
  scheduler: SchedulerService,
  positions: PositionService,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'settle-positions',
    frequency: { seconds: 1 },
    timeout: { minutes: 30 },
    scope: 'local',
    fn: signal => positions.settle(signal),
  });
  await scheduler.scheduleTask({
    id: 'begin-day-of-positions',
    frequency: { minutes: 30 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: signal => positions.beginDay(signal),
  });
  await scheduler.scheduleTask({
    id: 'rebuild-positions',
    frequency: { cron: '40 2 * * *' },
    timeout: { hours: 2 },
    scope: 'global',
    fn: signal => positions.rebuild(signal),
  });
}
