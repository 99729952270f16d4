import { useLocation } from 'react-router-dom';
import {
  maintenancePlans,
  type MaintenancePlan,
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
  useMayNoun,
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
export const PlanPage = () => (
  <LiveRecord<MaintenancePlan> noun={maintenancePlans}>
    {(plan, reload) => <KnownPlan plan={plan} onChanged={reload} />}
  </LiveRecord>
);

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
    {
      name: 'history',
      content: <RecordHistory noun={maintenancePlans} record={plan} />,
    },
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
  const { t } = useText();
  const mayUpdate = useMayNoun('maintenance-plans', 'update');
  return (
    <RecordFiles
      noun={maintenancePlans}
      record={plan}
      mayChange={mayUpdate}
      deletedTitle={t('plans.deletedFiles')}
    />
  );
};
