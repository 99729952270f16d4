import { useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Add from '@material-ui/icons/Add';
import { makeStyles } from '@material-ui/core/styles';
import type { Change, ChangeTask } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { DraftsFoot, useSeen } from '../../records';
import { TaskDraftForm } from './TaskDraftForm';
import {
  mayAdd,
  movedDraft,
  newDraft,
  toDrafts,
  toTasks,
  wrongDrafts,
} from './taskDrafts';
import { useSaveTasks } from './useTasks';

const useStyles = makeStyles(theme => ({
  tasks: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1.5),
  },
}));

interface TaskEditorProps {
  change: Change;
  tasks: readonly ChangeTask[];
  onSaved(): void;
  onReload(): void;
  onCancel(): void;
}

/** Writes the tasks of a change: adds, changes, moves and takes away. One that was begun stays. */
export const TaskEditor = (props: TaskEditorProps) => {
  const classes = useStyles();
  const [change, takeNewest] = useSeen(props.change);
  const saving = useSaveTasks(change, props.onSaved);
  const { t } = useText();
  const [drafts, setDrafts] = useState(() =>
    props.tasks.length ? toDrafts(props.tasks) : [newDraft('new 0')],
  );
  const [isChecked, setIsChecked] = useState(false);
  const made = useRef(0);
  const wrong = wrongDrafts(drafts);
  return (
    <section aria-label={t('changes.tasks.title')}>
      <ol className={classes.tasks}>
        {drafts.map((draft, at) => (
          <TaskDraftForm
            key={draft.key}
            draft={draft}
            place={at}
            of={drafts.length}
            isWrong={isChecked && wrong.includes(draft.key)}
            onChange={changed =>
              setDrafts(
                drafts.map(each => (each.key === draft.key ? changed : each)),
              )
            }
            onMove={by => setDrafts(movedDraft(drafts, at, by))}
            onRemove={() =>
              setDrafts(drafts.filter(each => each.key !== draft.key))
            }
          />
        ))}
      </ol>
      {mayAdd(drafts) && (
        <Button
          variant="outlined"
          startIcon={<Add />}
          onClick={() => {
            made.current += 1;
            setDrafts([...drafts, newDraft(`new ${made.current}`)]);
          }}
        >
          {t('changes.tasks.add')}
        </Button>
      )}
      <DraftsFoot
        id="tasks-reason"
        wrong={
          isChecked && wrong.length > 0
            ? t('changes.tasks.wrong', { count: wrong.length })
            : undefined
        }
        saveLabel={t('changes.tasks.save')}
        saving={saving}
        onSave={reason => {
          setIsChecked(true);
          if (wrong.length === 0) void saving.run(toTasks(drafts), reason);
        }}
        onCancel={props.onCancel}
        onTakeNewer={() => {
          takeNewest();
          props.onReload();
        }}
      />
    </section>
  );
};
