import { useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import {
  changes,
  type Change,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  AttachmentCards,
  Card,
  EmptyState,
  ErrorPanel,
  GitNotice,
  HistoryList,
  PageTabs,
  PageTitle,
  RecordSkeleton,
  useLiveRecord,
  useRecordPageStyles,
  WarningList,
} from '../../records';
import { ApprovalTab } from '../approval/ApprovalTab';
import { ConflictsTab } from '../conflicts/ConflictsTab';
import { RelationsTab } from '../relations/RelationsTab';
import { TasksTab } from '../tasks/TasksTab';
import { ChangeActions } from './ChangeActions';
import { ChangeBadges } from './ChangeBadges';
import { ChangeOverview } from './ChangeOverview';
import { ChangeStepper } from './ChangeStepper';
import { useChangeAbilities } from './useChangeAbilities';

/** Everything about one change, and what can be done with it now. */
export const ChangePage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useLiveRecord(changes, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return <KnownChange change={value as unknown as Change} onReload={reload} />;
};

export interface ChangePartProps {
  change: Change;
  /** Has the page read it again, and says what a change warned of. */
  onChanged(warnings?: Warning[]): void;
}

const KnownChange = (props: { change: Change; onReload(): void }) => {
  const { change, onReload } = props;
  const saved = useLocation().state as { warnings?: Warning[] } | null;
  const [warnings, setWarnings] = useState(saved?.warnings);
  const part: ChangePartProps = {
    change,
    onChanged: said => {
      setWarnings(said);
      onReload();
    },
  };
  return (
    <>
      <PageTitle
        title={`${change.number} · ${change.title}`}
        beside={<ChangeBadges change={change} />}
      >
        <ChangeActions {...part} />
      </PageTitle>
      <WarningList noun={changes} warnings={warnings} />
      <GitNotice noun={changes} record={change} />
      <ChangeStepper change={change} />
      <ChangeTabs {...part} />
    </>
  );
};

const ChangeTabs = (props: ChangePartProps) => {
  const { change } = props;
  const { t } = useText();
  const tabs = [
    { name: 'overview', content: <ChangeOverview change={change} /> },
    { name: 'tasks', content: <TasksTab {...props} /> },
    { name: 'approval', content: <ApprovalTab {...props} /> },
    { name: 'conflicts', content: <ConflictsTab change={change} /> },
    { name: 'relations', content: <RelationsTab change={change} /> },
    { name: 'files', content: <ChangeAttachments change={change} /> },
    { name: 'history', content: <ChangeHistory change={change} /> },
  ];
  return (
    <PageTabs
      id="change"
      label={t('record.parts')}
      tabs={tabs.map(tab => ({ ...tab, label: t(`changes.tab.${tab.name}`) }))}
    />
  );
};

const ChangeAttachments = ({ change }: { change: Change }) => {
  const { columns } = useRecordPageStyles();
  const { t } = useText();
  const { mayWrite } = useChangeAbilities(change.id);
  if (change.deletedAt) return <EmptyState title={t('changes.deletedFiles')} />;
  return (
    <div className={columns}>
      <AttachmentCards
        noun={changes}
        recordId={change.id}
        mayChange={mayWrite}
      />
    </div>
  );
};

const ChangeHistory = ({ change }: { change: Change }) => {
  const { t } = useText();
  return (
    <Card heading={t('record.history')}>
      <HistoryList noun={changes} id={change.id} version={change.version} />
    </Card>
  );
};
