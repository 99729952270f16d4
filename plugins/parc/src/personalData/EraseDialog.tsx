import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useText } from '../language';
import { ConfirmDialog } from '../records';
import { useErasure } from './useErasure';

/** Says what an erasure would change, asks why, and does it. */
export const EraseDialog = (props: {
  person: string;
  onDone(): void;
  onClose(): void;
}) => {
  const { person, onDone, onClose } = props;
  const { t } = useText();
  const [reason, setReason] = useState('');
  const { preview, erasing } = useErasure(person, onDone);
  const counts = preview.value;
  return (
    <ConfirmDialog
      isOpen
      title={t('people.eraseTitle', { person })}
      confirmLabel={t('people.erase')}
      isRunning={erasing.isRunning}
      isDisabled={!counts || !reason.trim()}
      error={erasing.error ?? preview.error}
      onConfirm={() => erasing.run(reason)}
      onClose={onClose}
    >
      <p>{t('people.eraseHint')}</p>
      {counts && (
        <p>
          {t('people.counts', {
            assets: t('people.assets', { count: counts.assets }),
            changes: t('people.changes', { count: counts.changes }),
          })}
        </p>
      )}
      <TextField
        label={t('people.reason')}
        helperText={t('people.reasonHint')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: 255 }}
        variant="outlined"
        fullWidth
        required
      />
    </ConfirmDialog>
  );
};
