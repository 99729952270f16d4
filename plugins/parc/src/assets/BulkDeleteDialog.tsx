import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import type {
  BulkAnswer,
  BulkTarget,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import type { BulkScope } from '../records';
import { AssetBulkDialog } from './AssetBulkDialog';

/** Deletes many assets, with one reason for all. */
export const BulkDeleteDialog = (props: {
  target: BulkTarget;
  scope: BulkScope;
  onDone(answer: BulkAnswer): void;
  onClose(): void;
}) => {
  const { t } = useText();
  const [reason, setReason] = useState('');
  return (
    <AssetBulkDialog
      title={t('bulk.deleteTitle', { ...props.scope })}
      confirmLabel={t('record.delete')}
      toRequest={partial => ({
        ...props.target,
        delete: true,
        reason: reason.trim() || undefined,
        partial,
      })}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <p>{t('record.deleteHint')}</p>
      <TextField
        fullWidth
        multiline
        variant="outlined"
        size="small"
        id="bulk-delete-reason"
        label={t('verbFields.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
    </AssetBulkDialog>
  );
};
