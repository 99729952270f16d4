import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type { OwnTask } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  EntityLink,
  ErrorPanel,
  RecordSkeleton,
  StateChip,
  useCompanyZone,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { taskLooks } from '../tasks/taskLooks';
import { useOwnTasks } from './useWaiting';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
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
  quiet: {
    color: theme.palette.text.secondary,
    '& a': { textDecoration: 'underline' },
  },
}));

/** What the reader and their groups still have to do; it is done on the change's page. */
export const OwnTasks = () => {
  const classes = useStyles();
  const { t } = useText();
  const { value, error, reload } = useOwnTasks();
  return (
    <Card heading={t('changes.waiting.tasks')}>
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!value && !error && <RecordSkeleton />}
      {value?.items.length === 0 && t('changes.waiting.noTasks')}
      <ul className={classes.list}>
        {value?.items.map(item => (
          <TaskLine key={item.task.id} item={item} />
        ))}
      </ul>
    </Card>
  );
};

const TaskLine = ({ item: { task, change } }: { item: OwnTask }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const paths = useParcPaths();
  const zone = useCompanyZone();
  const { windowStart, windowEnd } = change;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Link
          className={classes.title}
          to={`${paths.record('changes', change.ref)}?tab=tasks`}
        >
          {task.title}
        </Link>
        <StateChip {...taskLooks[task.state]}>
          {t(`changes.tasks.state.${task.state}`)}
        </StateChip>
      </div>
      <div>{`${change.ref} · ${change.title}`}</div>
      <div className={classes.quiet}>
        {windowStart && windowEnd
          ? formats.span(windowStart, windowEnd, zone)
          : t('changes.noWindow')}
        {task.assignee?.startsWith('group:') && (
          <>
            {' · '}
            <EntityLink entityRef={task.assignee} />
          </>
        )}
      </div>
    </li>
  );
};
