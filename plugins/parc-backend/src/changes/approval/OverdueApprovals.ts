import { byParc, type RecordService } from '../../records';
import type { ApprovalHistory } from './ApprovalHistory';
import type { ApprovalStore } from './ApprovalStore';

/** So many at once are in one transaction. */
const batch = 500;

/**
 * Watches deadlines: of those who are asked, and of emergencies that were begun before they were approved. That one passed
 * is written into the change's history, once; whoever follows the feed hears of it.
 */
export class OverdueApprovals {
  constructor(
    private readonly records: RecordService,
    private readonly store: ApprovalStore,
    private readonly history: ApprovalHistory,
  ) {}

  /** To be called now and then; answers how many passed since. */
  async pass(): Promise<number> {
    let count = 0;
    for (;;) {
      const noted = await this.note();
      count += noted;
      if (noted < batch) return count;
    }
  }

  private note(): Promise<number> {
    const { store, writer } = this.records;
    const now = writer.now().toUTC().toISO()!;
    return store.knex.transaction(async trx => {
      const late = await this.store.noteOverdue(trx, now, batch);
      for (const { due, ...change } of late)
        await this.history.append(trx, byParc, change, [
          {
            action: 'approval-overdue',
            changes: [{ field: 'approvalDue', to: due }],
          },
        ]);
      return late.length;
    });
  }
}
