import { useState } from 'react';
import type {
  ApprovalDecision,
  Change,
  Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog, ReasonInput } from '../../records';
import { useDecide } from './useApproval';

/** Approves or refuses, in all steps in which the reader is asked; a refusal says why. */
export const DecisionDialog = (props: {
  change: Change;
  decision: ApprovalDecision;
  /** The meeting of a board in which the reader says so. */
  meeting?: string;
  onDone(warnings?: Warning[]): void;
  onClose(): void;
}) => {
  const { change, decision, meeting, onDone, onClose } = props;
  const { t } = useText();
  const [reason, setReason] = useState('');
  const isRefusal = decision === 'refused';
  const label = t(
    isRefusal ? 'changes.approval.refuse' : 'changes.approval.authorise',
  );
  const deciding = useDecide(change, onDone);
  return (
    <ConfirmDialog
      isOpen
      title={t('orders.verbTitle', { verb: label, ref: change.ref })}
      confirmLabel={label}
      isRunning={deciding.isRunning}
      isDisabled={isRefusal && !reason.trim()}
      error={deciding.error}
      onConfirm={() =>
        deciding.run({
          decision,
          ...(meeting ? { meeting } : {}),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        })
      }
      onClose={onClose}
    >
      <p>{t(`changes.approval.meaning.${decision}`)}</p>
      <ReasonInput
        id="decision-reason"
        value={reason}
        onChange={setReason}
        required={isRefusal}
      />
    </ConfirmDialog>
  );
};
