import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import type {
  Change,
  ChangeTask,
  ChangeTaskVerb,
  ChangeTaskVerbBody,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { NumberInput, ReasonInput, RecordDialog } from '../../records';
import { useActOnTask } from './useTasks';

/** Begins a task, ends it one way or the other, or opens it again. */
export const TaskVerbDialog = (props: {
  change: Change;
  task: ChangeTask;
  verb: ChangeTaskVerb;
  ticked: readonly number[];
  onDone(): void;
  onClose(): void;
}) => {
  const { change, task, verb, ticked, onDone, onClose } = props;
  const { t } = useText();
  const [minutes, setMinutes] = useState<number>();
  const [notes, setNotes] = useState('');
  const [reason, setReason] = useState('');
  const acting = useActOnTask(change, task, () => {
    onClose();
    onDone();
  });
  const isAsked = verb === 'fail' || verb === 'skip';
  const name = t(`changes.tasks.verb.${verb}`);
  const body: ChangeTaskVerbBody = {
    ...(verb === 'finish' || verb === 'fail'
      ? { ticked: [...ticked], minutes }
      : {}),
    ...(notes.trim() ? { notes: notes.trim() } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
  return (
    <RecordDialog
      title={t('orders.verbTitle', { verb: name, ref: task.title })}
      hint={t(`changes.tasks.meaning.${verb}`)}
      confirmLabel={name}
      isDisabled={isAsked && !reason.trim()}
      action={acting}
      onTakeNewer={onDone}
      onConfirm={() => acting.run(verb, body)}
      onClose={onClose}
    >
      {(verb === 'finish' || verb === 'fail') && (
        <>
          <NumberInput
            id="task-minutes"
            label={t('changes.tasks.minutes')}
            help={t('changes.tasks.minutesHelp')}
            value={minutes}
            onChange={setMinutes}
          />
          <TextField
            id="task-notes"
            label={t('changes.tasks.notes')}
            fullWidth
            multiline
            minRows={2}
            maxRows={12}
            variant="outlined"
            size="small"
            value={notes}
            onChange={event => setNotes(event.target.value)}
          />
        </>
      )}
      <ReasonInput
        id="task-reason"
        value={reason}
        onChange={setReason}
        required={isAsked}
      />
    </RecordDialog>
  );
};
