import type {
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { Duration, type DateTime } from 'luxon';
import type { Instruments } from '../records';
import type { Imports } from './createImports';

/** Has this replica work imports off, and one of all forget those that were kept for long enough. */
export async function startImports(
  { worker, jobs, forget }: Imports,
  portal: {
    scheduler: SchedulerService;
    lifecycle: LifecycleService;
    instruments: Instruments;
    clock: () => DateTime;
    keep: HumanDuration;
  },
): Promise<void> {
  const { scheduler, clock } = portal;
  portal.lifecycle.addShutdownHook(() => worker.stop());
  portal.instruments.observe(
    'parc.imports.open',
    { description: 'Imports that wait or are worked on', unit: '{import}' },
    async () => [{ value: await jobs.open() }],
  );
  await scheduler.scheduleTask({
    id: 'work-imports',
    frequency: { seconds: 2 },
    timeout: { minutes: 10 },
    scope: 'local',
    fn: signal => worker.work(signal),
  });
  await scheduler.scheduleTask({
    id: 'forget-old-imports',
    frequency: { hours: 6 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 1 },
    scope: 'global',
    fn: () =>
      forget(clock().minus(Duration.fromObject(portal.keep)).toUTC().toISO()!),
  });
}
