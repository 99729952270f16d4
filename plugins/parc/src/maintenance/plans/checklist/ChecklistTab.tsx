import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Edit from '@material-ui/icons/Edit';
import PlaylistAddCheck from '@material-ui/icons/PlaylistAddCheck';
import { useFormats, useText } from '../../../language';
import {
  Card,
  EmptyState,
  ErrorPanel,
  RecordSkeleton,
  useMayNoun,
} from '../../../records';
import type { PlanPartProps } from '../PlanPage';
import { ChecklistEditor } from './ChecklistEditor';
import { StepList } from './StepList';
import { useChecklist } from './useChecklist';

/** What is to be done with each asset, step by step; orders keep the version with which they were opened. */
export const ChecklistTab = (props: PlanPartProps) => {
  const { plan, onChanged } = props;
  const { t } = useText();
  const checklist = useChecklist(plan);
  const mayUpdate = useMayNoun('maintenance-plans', 'update');
  const [isEdited, setIsEdited] = useState(false);
  const { value, error, reload } = checklist;
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  const canChange =
    mayUpdate && !plan.deletedAt && !plan.declared?.includes('checklist');
  if (isEdited) {
    return (
      <ChecklistEditor
        plan={plan}
        steps={value.steps}
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
  const edit = canChange && (
    <Button
      variant="outlined"
      startIcon={<Edit />}
      onClick={() => setIsEdited(true)}
    >
      {t(value.steps.length > 0 ? 'checklist.change' : 'checklist.write')}
    </Button>
  );
  if (value.steps.length === 0) {
    return (
      <EmptyState
        icon={<PlaylistAddCheck fontSize="inherit" />}
        title={t('checklist.none')}
        hint={t('checklist.noneHint')}
      >
        {edit}
      </EmptyState>
    );
  }
  return (
    <Card heading={t('checklist.title')}>
      <VersionLine version={value.version} at={value.at} />
      <StepList steps={value.steps} />
      {edit}
    </Card>
  );
};

const VersionLine = (props: { version: number; at?: string }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <Typography variant="body2" color="textSecondary">
      {t('checklist.version', {
        version: formats.number(props.version),
        date: props.at ? formats.date(props.at.slice(0, 10)) : '–',
      })}
    </Typography>
  );
};
