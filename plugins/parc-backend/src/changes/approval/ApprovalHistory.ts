import type { AnyRecord } from '@parc/backstage-plugin-parc-common';
import type { ChangeContext, Transaction } from '../../records';
import { ChangeHistory } from '../ChangeHistory';
import type { StoredStep } from './ApprovalStore';

/** What somebody decided in a step, for the history. */
export interface ToldDecision {
  step: StoredStep;
  approver: string;
  insteadOf?: string;
  decision: 'approved' | 'refused';
}

/**
 * Tells in a change's history, and in the feed, who was asked and what each decided: the history alone says who knew and
 * decided what, when. The change's version stays, which counts its own fields.
 */
export class ApprovalHistory extends ChangeHistory {
  /** Steps whose turn has come: whom they ask, and which people could decide then. */
  async asked(
    trx: Transaction,
    context: ChangeContext,
    change: Pick<AnyRecord, 'id' | 'version'>,
    steps: readonly StoredStep[],
  ): Promise<void> {
    await this.append(
      trx,
      context,
      change,
      steps.map(step => ({
        action: 'approval-asked',
        changes: [
          { field: 'approvalPolicy', to: step.policy },
          { field: 'approvers', to: step.approvers },
          { field: 'approvalPeople', to: step.people },
          ...(step.deadline
            ? [{ field: 'approvalDue', to: step.deadline }]
            : []),
        ],
      })),
    );
  }

  /** What was decided; who did is the actor of the entry. */
  async decided(
    trx: Transaction,
    context: ChangeContext,
    change: Pick<AnyRecord, 'id' | 'version'>,
    decisions: readonly ToldDecision[],
  ): Promise<void> {
    await this.append(
      trx,
      context,
      change,
      decisions.map(({ step, approver, insteadOf, decision }) => ({
        action: decision,
        changes: [
          { field: 'approvalPolicy', to: step.policy },
          { field: 'approver', to: approver },
          ...(insteadOf ? [{ field: 'insteadOf', to: insteadOf }] : []),
        ],
      })),
    );
  }
}
