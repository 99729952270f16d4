import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { ApprovalServices } from './createApproval';

/** Watches deadlines of approvals, and lets stand-ins come and go with their days. */
export async function scheduleApprovals(
  scheduler: SchedulerService,
  { overdue, delegations }: ApprovalServices,
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
}
