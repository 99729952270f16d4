import {
  changes,
  type Change,
  type Warning,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import {
  GitNotice,
  LiveRecord,
  PageTabs,
  PageTitle,
  RecordFiles,
  RecordHistory,
  useWarnings,
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
export const ChangePage = () => (
  <LiveRecord<Change> noun={changes}>
    {(change, reload) => <KnownChange change={change} onReload={reload} />}
  </LiveRecord>
);

export interface ChangePartProps {
  change: Change;
  /** Has the page read it again, and says what a change warned of. */
  onChanged(warnings?: Warning[]): void;
}

const KnownChange = (props: { change: Change; onReload(): void }) => {
  const { change, onReload } = props;
  const { warnings, onChanged } = useWarnings(onReload);
  const part: ChangePartProps = { change, onChanged };
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
    {
      name: 'history',
      content: <RecordHistory noun={changes} record={change} />,
    },
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
  const { t } = useText();
  const { mayWrite } = useChangeAbilities(change.id);
  return (
    <RecordFiles
      noun={changes}
      record={change}
      mayChange={mayWrite}
      deletedTitle={t('changes.deletedFiles')}
    />
  );
};
