import type { Meeting } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { RecordDialog } from '../../records';
import { useWriteMinutes } from './useBoard';

/** Closes the minutes: nothing of them changes any more. */
export const CloseDialog = (props: {
  meeting: Meeting;
  onChanged(): void;
  onClose(): void;
}) => {
  const { meeting, onChanged, onClose } = props;
  const { t } = useText();
  const writing = useWriteMinutes(meeting, () => {
    onClose();
    onChanged();
  });
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
