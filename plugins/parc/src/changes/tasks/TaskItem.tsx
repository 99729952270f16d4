import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';
import {
  changeTaskVerbsFrom,
  type Change,
  type ChangeStatus,
  type ChangeTask,
  type ChangeTaskVerb,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { ActionButton, EntityLink, StateChip } from '../../records';
import { useChangeAbilities } from '../record/useChangeAbilities';
import { TaskVerbDialog } from './TaskVerbDialog';
import { taskLooks } from './taskLooks';

const useStyles = makeStyles(theme => ({
  item: {
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  title: { fontWeight: 600 },
  facts: { color: theme.palette.text.secondary },
  points: { listStyle: 'none', margin: 0, padding: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** One task: its state, who does it, its points to tick, and what can be done with it now. */
export const TaskItem = (props: {
  change: Change;
  task: ChangeTask;
  onDone(): void;
}) => {
  const { change, task, onDone } = props;
  const classes = useStyles();
  const { t } = useText();
  const { mayImplement } = useChangeAbilities(change.id);
  const [ticked, setTicked] = useState<readonly number[]>(() =>
    task.checklist.flatMap(({ isTicked }, at) => (isTicked ? [at] : [])),
  );
  const [verb, setVerb] = useState<ChangeTaskVerb>();
  const verbs = mayImplement
    ? changeTaskVerbsFrom(task, change.status as ChangeStatus)
    : [];
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <span>{task.position}.</span>
        <span className={classes.title}>{task.title}</span>
        <StateChip {...taskLooks[task.state]}>
          {t(`changes.tasks.state.${task.state}`)}
        </StateChip>
      </div>
      <TaskFacts task={task} />
      {task.instructions && <MarkdownContent content={task.instructions} />}
      <Points
        task={task}
        ticked={ticked}
        onTick={verbs.includes('finish') ? setTicked : undefined}
      />
      {task.reason && <div>{t('history.reason', { reason: task.reason })}</div>}
      {task.notes && <div style={{ whiteSpace: 'pre-line' }}>{task.notes}</div>}
      {verbs.length > 0 && (
        <div className={classes.actions}>
          {verbs.map(each => (
            <ActionButton
              key={each}
              size="small"
              label={t(`changes.tasks.verb.${each}`)}
              fullLabel={`${t(`changes.tasks.verb.${each}`)}${t(
                'list.colon',
              )} ${task.title}`}
              whyNot={
                each === 'finish' && ticked.length < task.checklist.length
                  ? t('changes.tasks.tickFirst')
                  : undefined
              }
              onClick={() => setVerb(each)}
            />
          ))}
        </div>
      )}
      {verb && (
        <TaskVerbDialog
          change={change}
          task={task}
          verb={verb}
          ticked={ticked}
          onDone={onDone}
          onClose={() => setVerb(undefined)}
        />
      )}
    </li>
  );
};

const TaskFacts = ({ task }: { task: ChangeTask }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const minutes = task.minutes ?? task.estimatedMinutes;
  const at = task.finishedAt ?? task.startedAt;
  return (
    <div className={classes.facts}>
      {t(`changes.tasks.kind.${task.kind}`)}
      {(task.doneBy ?? task.assignee) && (
        <>
          {' · '}
          <EntityLink entityRef={(task.doneBy ?? task.assignee)!} />
        </>
      )}
      {minutes !== undefined && (
        <>
          {' · '}
          {t(
            task.minutes === undefined
              ? 'changes.tasks.estimated'
              : 'changes.tasks.took',
            { minutes },
          )}
        </>
      )}
      {at && (
        <>
          {' · '}
          <time dateTime={at}>
            {t(
              task.finishedAt
                ? 'changes.tasks.endedAt'
                : 'changes.tasks.begunAt',
              { at: formats.instant(at) },
            )}
          </time>
        </>
      )}
    </div>
  );
};

const Points = (props: {
  task: ChangeTask;
  ticked: readonly number[];
  /** Undefined where nothing is ticked now. */
  onTick?: (ticked: readonly number[]) => void;
}) => {
  const { task, ticked, onTick } = props;
  const classes = useStyles();
  if (task.checklist.length === 0) return null;
  return (
    <ul className={classes.points}>
      {task.checklist.map(({ text, isTicked }, at) => (
        <li key={text}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                disabled={!onTick || isTicked}
                checked={ticked.includes(at)}
                onChange={(_, isOn) =>
                  onTick?.(
                    isOn ? [...ticked, at] : ticked.filter(each => each !== at),
                  )
                }
              />
            }
            label={text}
          />
        </li>
      ))}
    </ul>
  );
};
