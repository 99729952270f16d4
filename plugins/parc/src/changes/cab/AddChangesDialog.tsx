import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import {
  changes,
  mostItemsOfMeeting,
  type Change,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ErrorPanel,
  FieldValue,
  RecordDialog,
  RecordSkeleton,
} from '../../records';
import {
  useAgenda,
  useWriteAndClose,
  type MeetingDialogProps,
} from './useBoard';

/** Takes into an open meeting what waits for its board by now. */
export const AddChangesDialog = (props: MeetingDialogProps) => {
  const { meeting, onChanged, onClose } = props;
  const { t } = useText();
  const [chosen, setChosen] = useState<string[]>([]);
  const agenda = useAgenda(meeting.group);
  const there = meeting.items.map(each => each.change?.id);
  const waiting = agenda.value?.items
    .map(each => each.change)
    .filter(each => !there.includes(each.id));
  const add = waiting?.map(each => each.id).filter(id => chosen.includes(id));
  const writing = useWriteAndClose(props);
  return (
    <RecordDialog
      title={t('changes.cab.add')}
      hint={t('changes.cab.addHint')}
      confirmLabel={t('changes.cab.addConfirm')}
      isDisabled={!add?.length}
      action={writing}
      onTakeNewer={onChanged}
      onConfirm={() => writing.run({ add })}
      onClose={onClose}
    >
      {agenda.error && (
        <ErrorPanel error={agenda.error} onRetry={agenda.reload} />
      )}
      {!waiting && !agenda.error && <RecordSkeleton />}
      {waiting && (
        <WaitingChoice waiting={waiting} chosen={chosen} onChange={setChosen} />
      )}
      {agenda.value?.isCut && (
        <div>{t('changes.cab.cut', { most: mostItemsOfMeeting })}</div>
      )}
    </RecordDialog>
  );
};

/** Some of what waits, the highest risk first. */
const WaitingChoice = (props: {
  waiting: readonly Change[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}) => {
  const { waiting, chosen, onChange } = props;
  const { t } = useText();
  if (waiting.length === 0) return <>{t('changes.cab.nothingMore')}</>;
  return (
    <FormGroup aria-label={t('changes.cab.agenda')} role="group">
      {waiting.map(({ id, ref, title, riskLevel }) => (
        <FormControlLabel
          key={id}
          label={
            <>
              {`${ref} · ${title} `}
              <FieldValue noun={changes} field="riskLevel" value={riskLevel} />
            </>
          }
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={chosen.includes(id)}
              onChange={(_, isOn) =>
                onChange(
                  isOn ? [...chosen, id] : chosen.filter(each => each !== id),
                )
              }
            />
          }
        />
      ))}
    </FormGroup>
  );
};
