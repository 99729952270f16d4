import { useText } from '../../language';
import { RecordDialog } from '../../records';
import { useWriteAndClose, type MeetingDialogProps } from './useBoard';

/** Closes the minutes: nothing of them changes any more. */
export const CloseDialog = (props: MeetingDialogProps) => {
  const { onChanged, onClose } = props;
  const { t } = useText();
  const writing = useWriteAndClose(props);
  return (
    <RecordDialog
      title={t('changes.cab.close')}
      hint={t('changes.cab.closeMeaning')}
      confirmLabel={t('changes.cab.close')}
      action={writing}
      onTakeNewer={onChanged}
      onConfirm={() => writing.run({ isClosed: true })}
      onClose={onClose}
    >
      {null}
    </RecordDialog>
  );
};
