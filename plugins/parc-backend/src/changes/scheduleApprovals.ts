import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { ConflictWatch } from './conflicts/ConflictWatch';
import type { ApprovalServices } from './createApproval';

/** Watches deadlines of approvals, lets stand-ins come and go with their days, and looks for what came in the way. */
export async function scheduleApprovals(
  scheduler: SchedulerService,
  { overdue, delegations, watch }: ApprovalServices & { watch: ConflictWatch },
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'watch-approvals',
    frequency: { minutes: 5 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: async () => {
      await delegations.pass();
      await overdue.pass();
    },
  });
  await scheduler.scheduleTask({
    id: 'look-for-conflicts',
    frequency: { seconds: 30 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 30 },
    scope: 'global',
    fn: async signal => {
      await watch.pass(signal);
    },
  });
}
