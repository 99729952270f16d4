import Button from '@material-ui/core/Button';
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
import { Card, ErrorPanel, isStale, StaleNotice } from '../../records';
import { longestNote } from './longestNote';
import { MeetingDecisions } from './MeetingDecisions';
import { OutcomeChip } from './OutcomeChip';
import { useItemMinutes } from './useItemMinutes';

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
  const draft = useItemMinutes(meeting, item, onChanged);
  const { error, isRunning } = draft.saving;
  return (
    <form
      style={{ display: 'grid', gap: 8, justifyItems: 'start' }}
      onSubmit={event => {
        event.preventDefault();
        draft.save();
      }}
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
        value={draft.note}
        onChange={event => draft.write({ note: event.target.value })}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            size="small"
            checked={draft.isDeferred}
            onChange={(_, isDeferred) => draft.write({ isDeferred })}
          />
        }
        label={t('changes.cab.putOff')}
      />
      {isStale(error) && <StaleNotice onTakeNewer={draft.takeNewer} />}
      {error && !isStale(error) && <ErrorPanel error={error} />}
      <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
        <Button
          type="submit"
          variant="outlined"
          disabled={!draft.isDirty || isRunning}
        >
          {t('changes.cab.save')}
        </Button>
        <span role="status">
          {draft.isDirty && t('ruleList.unsaved')}
          {!draft.isDirty && draft.wasSaved && t('changes.cab.saved')}
        </span>
      </div>
    </form>
  );
};
