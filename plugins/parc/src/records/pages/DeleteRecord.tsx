import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Delete from '@material-ui/icons/Delete';
import RestoreFromTrash from '@material-ui/icons/RestoreFromTrash';
import { useNavigate } from 'react-router-dom';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useParcPaths } from '../../useParcPaths';
import { ConfirmDialog } from '../ConfirmDialog';
import { useRemove, useRestore } from '../useRemoval';
import { useShowError } from '../useShowError';

interface RecordProps {
  noun: Noun;
  record: AnyRecord;
  /** Told before the list is shown again. */
  onDeleted?: () => void;
}

/** Deletes a record after a question; or brings a deleted one back. */
export const DeleteRecord = (props: RecordProps) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (props.record.deletedAt) return <RestoreButton {...props} />;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Delete />}
        onClick={() => setIsOpen(true)}
      >
        {t('record.delete')}
      </Button>
      {isOpen && <DeleteDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
};

/** Brings a deleted record back, and shows it. */
export const RestoreButton = ({ noun, record }: RecordProps) => {
  const { t } = useText();
  const showError = useShowError();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const restoring = useRestore(
    noun,
    record,
    () => navigate(paths.record(noun.plural, record.ref)),
    showError,
  );
  return (
    <Button
      variant="outlined"
      startIcon={<RestoreFromTrash />}
      disabled={restoring.isRunning}
      onClick={() => restoring.run()}
    >
      {t('record.restore')}
    </Button>
  );
};

/** Asks why, deletes, and goes back to the list. */
export const DeleteDialog = (props: RecordProps & { onClose(): void }) => {
  const { noun, record, onClose } = props;
  const text = useText();
  const paths = useParcPaths();
  const navigate = useNavigate();
  const alertApi = useApi(alertApiRef);
  const [reason, setReason] = useState('');
  const deleting = useRemove(noun, record, () => {
    alertApi.post({
      message: text.t('record.deleted', { ref: record.ref }),
      severity: 'success',
      display: 'transient',
    });
    props.onDeleted?.();
    navigate(paths.list(noun.plural));
  });
  return (
    <ConfirmDialog
      isOpen
      title={text.t('record.deleteTitle', { ref: record.ref })}
      confirmLabel={text.t('record.delete')}
      isRunning={deleting.isRunning}
      error={deleting.error}
      onConfirm={() => deleting.run(reason)}
      onClose={onClose}
    >
      <p>{text.t('record.deleteHint')}</p>
      <TextField
        fullWidth
        multiline
        variant="outlined"
        size="small"
        id="delete-reason"
        label={text.t('verbFields.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
};
