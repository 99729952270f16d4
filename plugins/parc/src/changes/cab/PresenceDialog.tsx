import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useText } from '../../language';
import { EntitiesPicker, RecordDialog } from '../../records';
import { longestNote } from './longestNote';
import { useWriteAndClose, type MeetingDialogProps } from './useBoard';

/** Who was there, and what was said beside the changes. */
export const PresenceDialog = (props: MeetingDialogProps) => {
  const { meeting, onChanged, onClose } = props;
  const { t } = useText();
  const [attendees, setAttendees] = useState(meeting.attendees);
  const [note, setNote] = useState(meeting.note ?? '');
  const writing = useWriteAndClose(props);
  return (
    <RecordDialog
      title={t('changes.cab.presence')}
      hint={t('changes.cab.attendeesHelp')}
      confirmLabel={t('changes.cab.save')}
      action={writing}
      onTakeNewer={onChanged}
      onConfirm={() => writing.run({ attendees, note: note.trim() || null })}
      onClose={onClose}
    >
      <EntitiesPicker
        id="meeting-attendees"
        label={t('changes.cab.attendees')}
        kinds={['user']}
        value={attendees}
        onChange={refs => setAttendees(refs ?? [])}
      />
      <TextField
        id="meeting-note"
        fullWidth
        multiline
        maxRows={8}
        variant="outlined"
        size="small"
        label={t('changes.cab.meetingNote')}
        inputProps={{ maxLength: longestNote }}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
    </RecordDialog>
  );
};
