import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  dueStates,
  locations,
  maintenancePlans,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import {
  AddressEntity,
  AddressReference,
  Card,
  ChoiceFilter,
  ErrorPanel,
  FilterBar,
  PageTitle,
  RecordSkeleton,
  useRecordPageStyles,
  useSearchFilters,
} from '../../records';
import { DueList } from './DueList';
import { DuesByPlan } from './DuesByPlan';
import { StateFigures } from './DueFigures';
import { Outlook } from './Outlook';
import { useDueSummary, type DuesWanted } from './useDues';

/** `/parc/maintenance/dues`: what is due under all plans, and what becomes overdue if nothing is done. */
export const DuesPage = () => {
  const { t } = useText();
  const formats = useFormats();
  const { set } = useSearchFilters();
  const wanted = useWanted();
  const { overdueBy } = wanted;
  return (
    <>
      <PageTitle title={t('duePage.title')} />
      <DueFilters />
      <Figures wanted={wanted} />
      {overdueBy && (
        <Typography variant="h6" component="h2" role="status">
          {t('duePage.shown', { date: formats.date(overdueBy) })}{' '}
          <Button
            size="small"
            color="primary"
            onClick={() => set({ overdueBy: undefined })}
          >
            {t('duePage.clear')}
          </Button>
        </Typography>
      )}
      <DueList of={wanted} />
    </>
  );
};

/** How many are in which state, of the plans, places and owners that are chosen. */
const Figures = ({ wanted }: { wanted: DuesWanted }) => {
  const { columns } = useRecordPageStyles();
  const { t } = useText();
  const { plan, location, owner } = wanted;
  const summary = useDueSummary({ plan, location, owner });
  if (summary.error)
    return <ErrorPanel error={summary.error} onRetry={summary.reload} />;
  if (!summary.value) return <RecordSkeleton />;
  const { totals, items, outlook } = summary.value;
  return (
    <div className={columns} style={{ marginBottom: 16 }}>
      <Card heading={t('duePage.byPlan')}>
        <StateFigures totals={totals} />
        {items.length > 1 && <DuesByPlan items={items} />}
      </Card>
      <Card heading={t('duePage.outlook')}>
        <Outlook outlook={outlook} />
      </Card>
    </div>
  );
};

const DueFilters = () => {
  const text = useText();
  const { get, set } = useSearchFilters();
  return (
    <FilterBar>
      <ChoiceFilter
        id="due-state"
        label={text.t('dues.state')}
        values={dueStates}
        labelOf={state => text.t(`dues.states.${state}`)}
        value={get('state')}
        onChange={state => set({ state })}
      />
      <AddressReference
        noun={maintenancePlans}
        id="due-plan"
        label={text.noun(maintenancePlans, 'one')}
        name="plan"
      />
      <AddressReference
        noun={locations}
        id="due-location"
        label={text.t('dues.location')}
        name="location"
      />
      <AddressEntity
        kinds={['group', 'user']}
        id="due-owner"
        label={text.t('dues.owner')}
        name="owner"
      />
    </FilterBar>
  );
};

function useWanted(): DuesWanted {
  const { get } = useSearchFilters();
  const overdueBy = get('overdueBy');
  return {
    plan: get('plan'),
    location: get('location'),
    owner: get('owner'),
    state: dueStates.find(state => state === get('state')),
    overdueBy:
      overdueBy && /^\d{4}-\d{2}-\d{2}$/.test(overdueBy)
        ? overdueBy
        : undefined,
  };
}
