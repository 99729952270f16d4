import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Edit from '@material-ui/icons/Edit';
import PlaylistAddCheck from '@material-ui/icons/PlaylistAddCheck';
import {
  isEndedTask,
  type Change,
  type ChangeStatus,
  type ChangeTask,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Card,
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  ShareBar,
} from '../../records';
import { isOpen } from '../record/changeDeeds';
import type { ChangePartProps } from '../record/ChangePage';
import { useChangeAbilities } from '../record/useChangeAbilities';
import { TaskEditor } from './TaskEditor';
import { TaskItem } from './TaskItem';
import { useTasks } from './useTasks';

/** What is done, by whom and in which order; what undoes it stands apart. */
export const TasksTab = (props: ChangePartProps) => {
  const { change, onChanged } = props;
  const { t } = useText();
  const { mayWrite } = useChangeAbilities(change.id);
  const [isEdited, setIsEdited] = useState(false);
  const { value, error, reload } = useTasks(change);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  if (isEdited) {
    return (
      <TaskEditor
        change={change}
        tasks={value.items}
        onReload={onChanged}
        onSaved={() => {
          setIsEdited(false);
          reload();
          onChanged();
        }}
        onCancel={() => setIsEdited(false)}
      />
    );
  }
  const edit = mayWrite && canPlan(change) && (
    <Button
      variant="outlined"
      startIcon={<Edit />}
      onClick={() => setIsEdited(true)}
    >
      {t(
        value.items.length > 0 ? 'changes.tasks.change' : 'changes.tasks.plan',
      )}
    </Button>
  );
  if (value.items.length === 0) {
    return (
      <EmptyState
        icon={<PlaylistAddCheck fontSize="inherit" />}
        title={t('changes.tasks.none')}
        hint={t('changes.tasks.noneHint')}
      >
        {edit}
      </EmptyState>
    );
  }
  return (
    <>
      <TaskLists
        change={change}
        tasks={value.items}
        onDone={() => {
          reload();
          onChanged();
        }}
      />
      {edit}
    </>
  );
};

/** As long as it is not over, and no file says its tasks. */
function canPlan({ status, deletedAt, declared }: Change): boolean {
  return (
    isOpen(status as ChangeStatus) && !deletedAt && !declared?.includes('tasks')
  );
}

const TaskLists = (props: {
  change: Change;
  tasks: readonly ChangeTask[];
  onDone(): void;
}) => {
  const { change, tasks, onDone } = props;
  const { t } = useText();
  const formats = useFormats();
  const forth = tasks.filter(each => each.kind !== 'back-out');
  const back = tasks.filter(each => each.kind === 'back-out');
  const ended = forth.filter(isEndedTask).length;
  return (
    <div style={{ display: 'grid', gap: 16, marginBottom: 16 }}>
      {forth.length > 0 && (
        <Card heading={t('changes.tasks.title')}>
          <p style={{ marginTop: 0 }}>
            {t('changes.tasks.ended', {
              count: forth.length,
              ended: formats.number(ended),
              total: formats.number(forth.length),
            })}
          </p>
          <ShareBar share={ended / forth.length} colour="green" />
          <TaskList change={change} tasks={forth} onDone={onDone} />
        </Card>
      )}
      {back.length > 0 && (
        <Card heading={t('changes.tasks.backOut')}>
          <TaskList change={change} tasks={back} onDone={onDone} />
        </Card>
      )}
    </div>
  );
};

const TaskList = (props: {
  change: Change;
  tasks: readonly ChangeTask[];
  onDone(): void;
}) => (
  <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
    {props.tasks.map(task => (
      <TaskItem
        key={`${task.id} ${task.version}`}
        change={props.change}
        task={task}
        onDone={props.onDone}
      />
    ))}
  </ol>
);
