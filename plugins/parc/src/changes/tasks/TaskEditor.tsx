import { useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Add from '@material-ui/icons/Add';
import { makeStyles } from '@material-ui/core/styles';
import type { Change, ChangeTask } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  ErrorPanel,
  isStale,
  ReasonInput,
  StaleNotice,
  useSeen,
} from '../../records';
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
  foot: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    marginTop: theme.spacing(2),
  },
  buttons: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: theme.spacing(1),
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
      <Foot
        {...props}
        wrong={isChecked ? wrong.length : 0}
        toSave={() => {
          setIsChecked(true);
          return wrong.length ? undefined : toTasks(drafts);
        }}
      />
    </section>
  );
};

const Foot = (
  props: TaskEditorProps & {
    wrong: number;
    /** What is sent; undefined while something is wrong. */
    toSave(): ReturnType<typeof toTasks> | undefined;
  },
) => {
  const classes = useStyles();
  const { t } = useText();
  const [change, takeNewest] = useSeen(props.change);
  const [reason, setReason] = useState('');
  const saving = useSaveTasks(change, props.onSaved);
  return (
    <Paper variant="outlined" className={classes.foot}>
      <ReasonInput id="tasks-reason" value={reason} onChange={setReason} />
      {isStale(saving.error) ? (
        <StaleNotice
          onTakeNewer={() => {
            takeNewest();
            props.onReload();
            saving.clear();
          }}
        />
      ) : (
        saving.error && <ErrorPanel error={saving.error} />
      )}
      <div className={classes.buttons}>
        <span role="status" style={{ marginRight: 'auto' }}>
          {props.wrong > 0 && t('changes.tasks.wrong', { count: props.wrong })}
        </span>
        <Button onClick={props.onCancel}>{t('form.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={saving.isRunning}
          onClick={() => {
            const tasks = props.toSave();
            if (tasks) void saving.run(tasks, reason.trim() || undefined);
          }}
        >
          {t('changes.tasks.save')}
        </Button>
      </div>
    </Paper>
  );
};
