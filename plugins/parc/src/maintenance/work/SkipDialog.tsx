import { useState } from 'react';
import { useText } from '../../language';
import { ConfirmDialog, ReasonInput } from '../../records';

/** Why an asset is left out this time. */
export const SkipDialog = (props: {
  asset: string;
  onSkip(reason: string): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={t('work.skipTitle', { asset: props.asset })}
      confirmLabel={t('verbs.skip.name')}
      isRunning={false}
      isDisabled={!reason.trim()}
      onConfirm={() => props.onSkip(reason.trim())}
      onClose={props.onClose}
    >
      <p>{t('work.skipHint')}</p>
      <ReasonInput
        id="skip-reason"
        value={reason}
        onChange={setReason}
        required
      />
    </ConfirmDialog>
  );
};
