import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import {
  parcChangeManagePermission,
  type Meeting,
  type MeetingItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import {
  ActionButton,
  Card,
  ErrorPanel,
  isStale,
  StaleNotice,
} from '../../records';
import { longestNote } from './longestNote';
import { MeetingDecisions } from './MeetingDecisions';
import { OutcomeChip } from './OutcomeChip';
import { useWriteMinutes } from './useBoard';

interface ItemMinutesProps {
  meeting: Meeting;
  item: MeetingItem;
  onChanged(): void;
}

/** What a meeting said of a change: its decisions, a note, whether it was put off. */
export const ItemMinutes = (props: ItemMinutesProps) => {
  const { meeting, item } = props;
  const { t } = useText();
  const mayManage = useMay(parcChangeManagePermission);
  return (
    <Card heading={t('changes.cab.minutes')}>
      <div style={{ display: 'grid', gap: 12, overflowWrap: 'anywhere' }}>
        <div>
          <OutcomeChip item={item} />
        </div>
        {item.decisions.length > 0 && (
          <div>
            <MeetingDecisions item={item} />
          </div>
        )}
        {mayManage && !meeting.closedAt ? (
          <MinutesForm {...props} />
        ) : (
          <div style={{ whiteSpace: 'pre-line' }}>
            {item.note ?? t('changes.cab.noNote')}
          </div>
        )}
      </div>
    </Card>
  );
};

const MinutesForm = ({ meeting, item, onChanged }: ItemMinutesProps) => {
  const { t } = useText();
  const [note, setNote] = useState(item.note ?? '');
  const [isDeferred, setIsDeferred] = useState(item.isDeferred);
  const writing = useWriteMinutes(meeting, onChanged);
  const change = item.change?.id ?? '';
  return (
    <form
      style={{ display: 'grid', gap: 8, justifyItems: 'start' }}
      onSubmit={event => event.preventDefault()}
    >
      <TextField
        id="minutes-note"
        fullWidth
        multiline
        minRows={2}
        maxRows={12}
        variant="outlined"
        size="small"
        label={t('changes.cab.note')}
        inputProps={{ maxLength: longestNote }}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            size="small"
            checked={isDeferred}
            onChange={(_, isOn) => setIsDeferred(isOn)}
          />
        }
        label={t('changes.cab.putOff')}
      />
      {isStale(writing.error) && (
        <StaleNotice
          onTakeNewer={() => {
            writing.clear();
            onChanged();
          }}
        />
      )}
      {writing.error && !isStale(writing.error) && (
        <ErrorPanel error={writing.error} />
      )}
      <ActionButton
        label={t('changes.cab.save')}
        onClick={() =>
          writing.run({
            items: [{ change, note: note.trim() || null, isDeferred }],
          })
        }
      />
    </form>
  );
};
