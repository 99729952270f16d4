import { useLocation, useParams } from 'react-router-dom';
import {
  maintenancePlans,
  type MaintenancePlan,
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
  useMayNoun,
  useRecordPageStyles,
  WarningList,
} from '../../records';
import { DueList } from '../dues/DueList';
import { BehindList } from '../updates/BehindList';
import { ChecklistTab } from './checklist/ChecklistTab';
import { PlanActions } from './PlanActions';
import { PlanAssets } from './PlanAssets';
import { PlanBadges } from './PlanBadges';
import { PlanOrders } from './PlanOrders';
import { PlanOverview } from './PlanOverview';

/** Everything about one plan: which assets, when each is due, what was ordered, and what is to be done. */
export const PlanPage = () => {
  const { ref = '' } = useParams();
  const { value, error, reload } = useLiveRecord(maintenancePlans, ref);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <RecordSkeleton />;
  return (
    <KnownPlan plan={value as unknown as MaintenancePlan} onChanged={reload} />
  );
};

export interface PlanPartProps {
  plan: MaintenancePlan;
  /** Has the page read it again. */
  onChanged(): void;
}

const KnownPlan = (props: PlanPartProps) => {
  const { plan } = props;
  const text = useText();
  const saved = useLocation().state as { warnings?: Warning[] } | null;
  return (
    <>
      <PageTitle
        title={text.name(plan) ?? plan.code}
        beside={<PlanBadges plan={plan} />}
      >
        <PlanActions {...props} />
      </PageTitle>
      <WarningList noun={maintenancePlans} warnings={saved?.warnings} />
      <GitNotice noun={maintenancePlans} record={plan} />
      <PlanTabs {...props} />
    </>
  );
};

const PlanTabs = (props: PlanPartProps) => {
  const { plan } = props;
  const { t } = useText();
  const mayReadOrders = useMayNoun('work-orders', 'read');
  const tabs = [
    { name: 'overview', content: <PlanOverview {...props} /> },
    { name: 'assets', content: <PlanAssets plan={plan} /> },
    {
      name: 'dues',
      content: <DueList key={plan.version} of={{ plan: plan.id }} />,
    },
    ...(plan.kind === 'software-update'
      ? [{ name: 'behind', content: <BehindList plan={plan} /> }]
      : []),
    ...(mayReadOrders
      ? [{ name: 'orders', content: <PlanOrders plan={plan} /> }]
      : []),
    { name: 'checklist', content: <ChecklistTab {...props} /> },
    { name: 'files', content: <PlanAttachments plan={plan} /> },
    { name: 'history', content: <PlanHistory plan={plan} /> },
  ];
  return (
    <PageTabs
      id="plan"
      label={t('record.parts')}
      tabs={tabs.map(tab => ({ ...tab, label: t(`plans.tab.${tab.name}`) }))}
    />
  );
};

const PlanAttachments = ({ plan }: { plan: MaintenancePlan }) => {
  const { columns } = useRecordPageStyles();
  const { t } = useText();
  const mayUpdate = useMayNoun('maintenance-plans', 'update');
  if (plan.deletedAt) return <EmptyState title={t('plans.deletedFiles')} />;
  return (
    <div className={columns}>
      <AttachmentCards
        noun={maintenancePlans}
        recordId={plan.id}
        mayChange={mayUpdate}
      />
    </div>
  );
};

const PlanHistory = ({ plan }: { plan: MaintenancePlan }) => {
  const { t } = useText();
  return (
    <Card heading={t('record.history')}>
      <HistoryList
        noun={maintenancePlans}
        id={plan.id}
        version={plan.version}
      />
    </Card>
  );
};
