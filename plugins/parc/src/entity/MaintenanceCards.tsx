import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { LinkButton } from '@backstage/core-components';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  maintenancePlans,
  workOrders,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../language';
import {
  AssetMaintenance,
  DueList,
  PlanOrders,
  PlanOverview,
  StateFigures,
  useDueSummary,
} from '../maintenance';
import {
  Card,
  ErrorPanel,
  HistoryList,
  useMayNoun,
  useToday,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { workOf } from './maintenanceQuestions';
import { RecordsFound } from './RecordsFound';
import { useAssetOfEntity, usePlanOfEntity } from './useRecordOfEntity';

/** On the page of an asset: when it is due, the order that is open for it, and what was done to it. */
export const AssetMaintenanceCard = () => {
  const { value } = useAssetOfEntity();
  return value?.asset ? <AssetMaintenance asset={value.asset} /> : null;
};

/** On the page of a system: how its assets stand under maintenance plans, and which are next. */
export const SystemMaintenanceCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const system = stringifyEntityRef(entity);
  const mayRead = useMayNoun(maintenancePlans.plural, 'read');
  return mayRead ? (
    <Card heading={t('entity.systemMaintenance')}>
      <DuesOfSystem system={system} />
    </Card>
  ) : null;
};

const DuesOfSystem = ({ system }: { system: string }) => {
  const { t } = useText();
  const { value, error, reload } = useDueSummary({ system });
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={64} animation="wave" />;
  if (value.totals.covered === 0)
    return <Typography variant="body2">{t('entity.none.dues')}</Typography>;
  return (
    <>
      <StateFigures totals={value.totals} />
      <div style={{ marginTop: 16 }}>
        <DueList of={{ system, limit: 5 }} />
      </div>
    </>
  );
};

/** On a group's page: the work that is to be done by it: what is open, too late, and planned for this week. */
export const GroupMaintenanceCard = () => {
  const { entity } = useEntity();
  const { t } = useText();
  const today = useToday();
  const mayRead = useMayNoun(workOrders.plural, 'read');
  if (!mayRead) return null;
  const work = workOf(entity, today);
  return (
    <Card heading={t('entity.groupMaintenance')}>
      {(['overdue', 'thisWeek', 'open'] as const).map(part => (
        <div key={part} style={{ marginBottom: 16 }}>
          <RecordsFound
            noun={workOrders}
            question={work[part]}
            label={t(`entity.work.${part}`)}
            columns={['number', 'title', 'status', 'plannedOn', 'location']}
            none={t(`entity.none.${part}`)}
          />
        </div>
      ))}
    </Card>
  );
};

/** On the page of a maintenance plan: how often, how its assets stand, its fields, and the way to it in Parc. */
export const MaintenancePlanCard = () => {
  const { value, error, reload } = usePlanOfEntity();
  const text = useText();
  const paths = useParcPaths();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value) return <Skeleton variant="rect" height={220} animation="wave" />;
  if (!value.plan)
    return (
      <Card heading={text.noun(maintenancePlans, 'one')}>
        <Typography variant="body2">{text.t('entity.noPlan')}</Typography>
      </Card>
    );
  return (
    <div>
      <LinkButton
        to={paths.record(maintenancePlans.plural, value.plan.ref)}
        color="primary"
        style={{ marginBottom: 8 }}
      >
        {text.t('entity.open')}
      </LinkButton>
      <PlanOverview plan={value.plan} onChanged={reload} />
    </div>
  );
};

/** On the page of a maintenance plan: its orders. */
export const MaintenancePlanOrdersCard = () => {
  const { value } = usePlanOfEntity();
  const text = useText();
  const mayRead = useMayNoun(workOrders.plural, 'read');
  return value?.plan && mayRead ? (
    <Card heading={text.noun(workOrders, 'many')}>
      <PlanOrders plan={value.plan} />
    </Card>
  ) : null;
};

/** What has happened to the maintenance plan of the entity. */
export const MaintenancePlanHistoryContent = () => {
  const { value, error, reload } = usePlanOfEntity();
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!value?.plan)
    return <Skeleton variant="rect" height={240} animation="wave" />;
  const { id, version } = value.plan;
  return <HistoryList noun={maintenancePlans} id={id} version={version} />;
};
