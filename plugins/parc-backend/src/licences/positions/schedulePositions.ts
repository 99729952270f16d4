import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { PositionService } from './PositionService';

/**
 * Keeps positions up to date: what inventories changed several times a second, by whichever replica is free; the points and what
 * begins or ends with a day within the hour after midnight; and all anew once a night, which corrects what should
 * never be wrong.
 */
export async function schedulePositions(
  { scheduler, logger }: { scheduler: SchedulerService; logger: LoggerService },
  positions: PositionService,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'settle-positions',
    frequency: { milliseconds: 400 },
    timeout: { minutes: 30 },
    scope: 'local',
    fn: signal =>
      positions
        .settle(signal)
        .catch(error => logger.warn('Positions are not settled', error)),
  });
  await scheduler.scheduleTask({
    id: 'begin-day-of-positions',
    frequency: { hours: 1 },
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
