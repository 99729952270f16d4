import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  complianceOutcomeLooks,
  complianceOutcomes,
  workOrders,
  type ComplianceItem,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  Breadcrumbs,
  ChoiceFilter,
  EmptyState,
  EntityLink,
  ErrorPanel,
  FilterBar,
  PageTitle,
  PlainTable,
  RecordSkeleton,
  ReferenceLink,
  StateChip,
  useSearchFilters,
  type PlainColumn,
} from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { EvidenceMenu } from './EvidenceMenu';
import { useComplianceItems, useComplianceWanted } from './useCompliance';

/** `/parc/maintenance/compliance/windows`: the list behind a figure. */
export const ComplianceWindowsPage = () => {
  const { t } = useText();
  const paths = useParcPaths();
  const wanted = useComplianceWanted();
  const columns = useWindowColumns();
  const { items, error, reload, loadMore, isLoading } =
    useComplianceItems(wanted);
  return (
    <>
      <Breadcrumbs
        way={[
          {
            label: t('compliance.title'),
            to: paths.maintenance('compliance'),
          },
        ]}
      />
      <PageTitle title={t('compliance.windows')}>
        <EvidenceMenu wanted={wanted} />
      </PageTitle>
      <Narrowing />
      {error && <ErrorPanel error={error} onRetry={reload} />}
      {!items && !error && <RecordSkeleton />}
      {items?.length === 0 && <EmptyState title={t('compliance.noWindow')} />}
      {items && items.length > 0 && (
        <PlainTable
          caption={t('compliance.windows')}
          columns={columns}
          rows={items}
          keyOf={({ order, asset, target }) =>
            `${order.ref} ${asset.ref} ${target}`
          }
          isBusy={isLoading}
        />
      )}
      {loadMore && (
        <Button onClick={loadMore} disabled={isLoading}>
          {t('discovered.more')}
        </Button>
      )}
    </>
  );
};

/** Of which days and what; another outcome can be chosen. */
const Narrowing = () => {
  const { t } = useText();
  const formats = useFormats();
  const { set } = useSearchFilters();
  const { from, to, outcome, without, ...filter } = useComplianceWanted();
  const words = [
    t('compliance.days', { from: formats.date(from), to: formats.date(to) }),
    ...Object.values(filter),
    ...(without ? [t(`compliance.without.${without}`)] : []),
  ];
  const isOne = complianceOutcomes.some(each => each === outcome);
  return (
    <>
      <Typography variant="body2" paragraph>
        {words.join(' · ')}
      </Typography>
      <FilterBar>
        <ChoiceFilter
          id="compliance-outcome"
          label={t('compliance.outcome')}
          values={complianceOutcomes}
          labelOf={each => t(`compliance.outcomes.${each}`)}
          anyLabel={outcome && !isOne ? t('compliance.figures.due') : undefined}
          value={isOne ? outcome : undefined}
          onChange={chosen => set({ outcome: chosen })}
        />
      </FilterBar>
    </>
  );
};

function useWindowColumns(): PlainColumn<ComplianceItem>[] {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  return [
    {
      key: 'countedOn',
      heading: t('compliance.countedOn'),
      cell: ({ countedOn }) => formats.date(countedOn),
    },
    {
      key: 'outcome',
      heading: t('compliance.outcome'),
      cell: ({ outcome }) => (
        <StateChip {...complianceOutcomeLooks[outcome]}>
          {t(`compliance.outcomes.${outcome}`)}
        </StateChip>
      ),
    },
    {
      key: 'asset',
      heading: t('compliance.asset'),
      cell: ({ asset }) => <ReferenceLink to="assets" reference={asset.ref} />,
    },
    {
      key: 'location',
      heading: text.field(workOrders, 'location'),
      cell: ({ location }) => location?.name,
      isEmpty: ({ location }) => !location,
    },
    {
      key: 'plan',
      heading: text.field(workOrders, 'plan'),
      cell: ({ plan }) => text.name(plan),
    },
    {
      key: 'window',
      heading: t('compliance.window'),
      cell: ({ from, to }) => formats.days(from, to),
    },
    {
      key: 'closedOn',
      heading: t('compliance.closedOn'),
      cell: ({ closedOn }) => closedOn && formats.date(closedOn),
      isEmpty: ({ closedOn }) => !closedOn,
    },
    {
      key: 'closedBy',
      heading: t('compliance.closedBy'),
      cell: ({ closedBy, reason }) => (
        <>
          {closedBy && <EntityLink entityRef={closedBy} />}
          {reason && <div>{reason}</div>}
        </>
      ),
      isEmpty: ({ closedBy }) => !closedBy,
    },
    {
      key: 'order',
      heading: text.noun(workOrders, 'one'),
      cell: ({ order }) => (
        <ReferenceLink to={workOrders.plural} reference={order.ref} />
      ),
    },
  ];
}
