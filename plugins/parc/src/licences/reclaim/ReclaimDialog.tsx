import { useState } from 'react';
import type { BulkAnswer } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ConfirmDialog, ReasonInput } from '../../records';
import { useReclaim } from './useReclaim';

/** Asks why, and takes what was chosen back. */
export const ReclaimDialog = (props: {
  refs: string[];
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const reclaiming = useReclaim(props.onDone);
  const values = {
    count: props.refs.length,
    total: formats.number(props.refs.length),
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('reclaim.dialogTitle', values)}
      confirmLabel={t('reclaim.take', values)}
      isRunning={reclaiming.isRunning}
      isDisabled={!reason.trim()}
      error={reclaiming.error}
      onConfirm={() => reclaiming.run(props.refs, reason.trim())}
      onClose={props.onClose}
    >
      <p>{t('reclaim.dialogHint')}</p>
      <ReasonInput
        id="reclaim-reason"
        value={reason}
        onChange={setReason}
        required
      />
    </ConfirmDialog>
  );
};
